// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.house.Vault;

/**
 * Where what a print job has made lies until all is made and {@link IssueLedger#keep} takes it: the
 * PDF and what is sealed of its papers in files, sealed; only the papers' short facts are in memory.
 */
final class Tray implements Closeable {
  private final AccountId account;
  private final Vault vault;
  private final String id;
  private final Spool pieces;
  private final Spool contents;
  private final DigestOutputStream digested;
  private final PdfVolume volume;
  private final List<IssueEntry> papers = new ArrayList<>();

  /** An empty one for the print job of this id. */
  Tray(Path folder, AccountId account, Vault vault, String id) throws IOException {
    this.account = account;
    this.vault = vault;
    this.id = id;
    this.pieces = new Spool(folder);
    this.contents = new Spool(folder);
    Pieces cut = new Pieces(pieces, (n, b) -> vault.seal(account, Prints.context(id, n), b));
    this.digested = new DigestOutputStream(cut, Sha256.start());
    this.volume = new PdfVolume(digested);
  }

  /** The print job. */
  String id() {
    return id;
  }

  /** How many pages lie in it. */
  int pages() {
    return volume.pages();
  }

  /** How many papers lie in it. */
  int papers() {
    return papers.size();
  }

  /** Lays on top what was printed, with the papers that stand in it, their pages in the whole. */
  void add(byte[] pdf, List<IssueEntry> printed) throws IOException {
    volume.add(pdf);
    for (IssueEntry entry : printed) {
      contents.add(vault.seal(account, spooled(papers.size()), entry.content().bytes()));
      papers.add(entry.with(Content.NONE));
    }
  }

  /** Ends the PDF; nothing can be added after. Returns its digest, hex. */
  String bound() throws IOException {
    volume.close();
    digested.close();
    return HexFormat.of().formatHex(digested.getMessageDigest().digest());
  }

  /** The sealed pieces of the PDF, from 0. */
  void pieces(Spool.Reader reader) throws IOException {
    pieces.read(reader);
  }

  /** What is done with a paper. */
  interface Reader {
    void read(IssueEntry entry) throws IOException;
  }

  /** The papers, in order; one whose pages are not known has all. */
  void papers(Reader reader) throws IOException {
    contents.read(
        (n, block) -> {
          IssueEntry entry = papers.get(n);
          Content content = Content.of(vault.open(account, spooled(n), block));
          reader.read((entry.pages() == 0 ? entry.on(0, pages()) : entry).with(content));
        });
  }

  private String spooled(int n) {
    return "document-spool|" + id + "|" + n;
  }

  @Override
  public void close() throws IOException {
    try (pieces) {
      contents.close();
    }
  }
}
