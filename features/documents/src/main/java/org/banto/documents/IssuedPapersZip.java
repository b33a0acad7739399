// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banto.base.AccountId;
import org.banto.base.SheetCell;

/**
 * Documents for an inspection: an index by day, customer and amount, and a PDF of each, see {@link PaperName}. All that
 * match, however many: the ledger is gone through in parts, once for each of the two, and nothing is kept in memory.
 */
final class IssuedPapersZip {
  private static final String BOM = "\uFEFF";

  private final IssueLedger ledger;
  private final AccountId account;
  private final IssuedFilter which;

  /** What is in the ledger now; lines that come later stay out of index and papers alike. */
  IssuedPapersZip(IssueLedger ledger, AccountId account, IssuedFilter which) {
    this.ledger = ledger;
    this.account = account;
    long end = ledger.end(account).map(head -> head.seq).orElse(0L) + 1;
    this.which = which.before().isPresent() ? which : which.before(end);
  }

  /** How many documents there are. */
  long count() throws IOException {
    long[] count = {0};
    ledger.each(account, which, part -> count[0] += part.size());
    return count[0];
  }

  /** Writes the ZIP; one that breaks off has no end, and no program takes it for the whole. */
  void write(OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    // PDFs are packed in themselves
    zip.setLevel(Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry("index.csv"));
    line(zip, BOM + head());
    ledger.each(account, which, part -> index(part, zip));
    zip.closeEntry();
    try (PaperShelf shelf = new PaperShelf(ledger.prints(), account)) {
      ledger.each(account, which, part -> papers(part, shelf, zip));
    }
    zip.finish();
    zip.flush();
  }

  private static void index(List<IssuedPaper> part, OutputStream zip) throws IOException {
    for (IssuedPaper i : part) {
      line(zip, row(i, i.print().isEmpty() ? "" : PaperName.of(i)));
    }
  }

  private static void papers(List<IssuedPaper> part, PaperShelf shelf, ZipOutputStream zip)
      throws IOException {
    for (IssuedPaper i : part) {
      if (!i.print().isEmpty()) {
        zip.putNextEntry(new ZipEntry(PaperName.of(i)));
        shelf.pages(i, zip);
        zip.closeEntry();
      }
    }
  }

  private static void line(OutputStream to, String line) throws IOException {
    to.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String head() {
    return row(
        "通番",
        "種類",
        "番号",
        "取引年月日",
        "取引先",
        "金額",
        "税率別（税率:金額:税額）",
        "受注番号",
        "発行日時",
        "発行者",
        "再発行",
        "取消",
        "ハッシュ",
        "ファイル");
  }

  private static String row(IssuedPaper i, String file) {
    return row(
        Long.toString(i.seq()),
        i.name(),
        i.no(),
        i.day().toString(),
        i.customer(),
        i.amount().map(Object::toString).orElse(""),
        i.rates(),
        i.number(),
        i.at().toString(),
        i.by(),
        i.copy() > 1 ? Integer.toString(i.copy()) : "",
        i.voided().orElse(""),
        i.hash(),
        file);
  }

  private static String row(String... cells) {
    return SheetCell.line(List.of(cells));
  }
}
