// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.house.Jobs;

/** Walks the whole ledger of an account and looks whether every line and every PDF is as it was written. */
final class LedgerProof {
  private static final int STEP = 500;

  private final IssueLedger ledger;
  private final AccountId account;
  private String print = "";
  private String digest = "";

  LedgerProof(IssueLedger ledger, AccountId account) {
    this.ledger = ledger;
    this.account = account;
  }

  /**
   * Walks it.
   *
   * @return the number of the first line that does not fit or is missing, or empty when all fit
   */
  Optional<Long> walk(Jobs.Progress progress) {
    long end = ledger.end(account).map(h -> h.seq).orElse(0L);
    String hash = "";
    for (long at = 1; at <= end; ) {
      List<IssueRow> rows = ledger.lines(account, at, STEP);
      for (IssueRow row : rows) {
        if (row.seq != at || !row.hash.equals(row.hash(hash)) || !sound(row)) {
          return Optional.of(at);
        }
        hash = row.hash;
        at++;
      }
      if (rows.isEmpty()) {
        return Optional.of(at);
      }
      progress.at(Math.min(at - 1, end), end);
    }
    return Optional.empty();
  }

  private boolean sound(IssueRow row) {
    try {
      return Sha256.hex(ledger.opened(account, row)).equals(row.contentSha256)
          && (row.print.isEmpty() || row.pdfSha256.equals(digest(row.print)));
    } catch (IllegalArgumentException e) {
      return false; // the seal was broken
    }
  }

  /** Lines of one print job follow one another, so each PDF is read about once. */
  private String digest(String id) {
    if (!id.equals(print)) {
      Prints prints = ledger.prints();
      digest = prints.run(account, id).isPresent() ? digest(prints, id) : "";
      print = id;
    }
    return digest;
  }

  private String digest(Prints prints, String id) {
    MessageDigest sha = Sha256.start();
    try {
      prints.write(account, id, new DigestOutputStream(OutputStream.nullOutputStream(), sha));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
