// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banto.account.AccountId;

/** Documents for an inspection: an index, and PDFs named {@code yyyymmdd_customer_amount}. */
final class LedgerExport {
  /** How many at once. */
  static final int MOST = 2000;

  private static final String BOM = "\uFEFF";

  private final IssueLedger ledger;
  private final AccountId account;

  LedgerExport(IssueLedger ledger, AccountId account) {
    this.ledger = ledger;
    this.account = account;
  }

  /** Writes the ZIP. */
  void write(List<Issued> issued, OutputStream to) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
      List<String> index = new ArrayList<>();
      index.add(
          row(
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
              "ファイル"));
      for (Issued i : issued) {
        String file = i.print().isEmpty() ? "" : name(i);
        index.add(row(i, file));
        if (!file.isEmpty()) {
          zip.putNextEntry(new ZipEntry(file));
          ledger.pages(account, i, zip);
          zip.closeEntry();
        }
      }
      zip.putNextEntry(new ZipEntry("index.csv"));
      zip.write((BOM + String.join("\r\n", index) + "\r\n").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private static String row(Issued i, String file) {
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
    return Stream.of(cells).map(Cell::of).collect(Collectors.joining(","));
  }

  private static String name(Issued i) {
    String customer = i.customer().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
    return "%04d%02d%02d_%s_%s_%d.pdf"
        .formatted(
            i.day().getYear(),
            i.day().getMonthValue(),
            i.day().getDayOfMonth(),
            customer,
            i.amount().map(Object::toString).orElse("-"),
            i.seq());
  }
}
