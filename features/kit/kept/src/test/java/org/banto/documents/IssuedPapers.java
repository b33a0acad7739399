// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.Jobs;
import org.banto.house.Vault;
import org.banto.order.Order;

/** Issued papers as the room of documents keeps them: the ledger with its chain, and the PDFs. */
public final class IssuedPapers {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Jobs.Progress NOBODY_LOOKS =
      new Jobs.Progress() {
        @Override
        public String job() {
          return "";
        }

        @Override
        public void at(long done, long total) {}

        @Override
        public void refused(String item, Text why) {}
      };

  private final IssueLedger ledger;
  private final Path spools;

  /** On the room's tables. */
  public IssuedPapers(JpaTemplate jpa, Vault vault, Path spools) {
    this.ledger = new IssueLedger(jpa, vault);
    this.spools = spools;
  }

  /** A receipt of a page for each of these orders, printed together. */
  public void issue(AccountId account, String id, List<Order> orders, Instant at)
      throws IOException {
    long first = ledger.numbers(account, "R", orders.size());
    List<IssueEntry> entries = new ArrayList<>();
    for (Order o : orders) {
      int page = entries.size() + 1;
      LocalDate day = LocalDate.ofInstant(o.placed().orderedAt(), JAPAN);
      Optional<Yen> amount = o.placed().amounts().due();
      Content content = new Content(o.placed().buyer().name(), "", "<receipt/>");
      String no = "R" + (first + page - 1);
      String rates = "10:" + amount.orElseThrow().value() + ":0";
      entries.add(
          new IssueEntry(
              "receipt",
              no,
              day,
              amount,
              rates,
              o.id().value(),
              o.key().number(),
              content,
              1,
              0,
              page,
              1));
    }
    try (Tray tray = ledger.tray(spools, account, id)) {
      tray.add(pdf(orders.size()), entries);
      String sha = tray.bound();
      PrintRun run =
          new PrintRun(id, "receipt", "領収書", at, "hanako", orders.size(), tray.pages(), sha, "");
      ledger.keep(account, run, tray);
    }
  }

  private static byte[] pdf(int pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  /** Every line of the ledger, newest first. */
  public List<IssuedPaper> lines(AccountId account) throws IOException {
    List<IssuedPaper> all = new ArrayList<>();
    ledger.each(account, IssuedFilter.ALL, all::addAll);
    return all;
  }

  /** The digest of every PDF as it can be had now, by print job. */
  public Map<String, String> pdfs(AccountId account) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (PrintRun run : ledger.prints().runs(account, Integer.MAX_VALUE)) {
      DigestOutputStream to =
          new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.start());
      ledger.prints().write(account, run.id(), to);
      all.put(run.id(), HexFormat.of().formatHex(to.getMessageDigest().digest()));
    }
    return all;
  }

  /** The first line of the ledger that is not as it was written; empty when all are. */
  public Optional<Long> broken(AccountId account) {
    return new LedgerProof(ledger, account).walk(NOBODY_LOOKS);
  }
}
