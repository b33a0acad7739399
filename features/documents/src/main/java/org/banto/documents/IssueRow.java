// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.base.Yen;

/** A line of the ledger as it lies in the database. */
@Entity
@Table(name = "document_issue")
@IdClass(IssueKey.class)
class IssueRow {
  @Id String account;
  @Id long seq;
  String kind;

  @Column(name = "doc_no")
  String no;

  @Column(name = "at_ms")
  long at;

  @Column(name = "by_name")
  String by;

  @Column(name = "tx_day")
  int day;

  Long amount;
  String rates;

  @Column(name = "order_id")
  long order;

  @Column(name = "order_number")
  String number;

  @Column(name = "copy_no")
  int copy;

  @Column(name = "of_seq")
  long of;

  @Column(name = "print_id")
  String print;

  @Column(name = "first_page")
  int firstPage;

  int pages;

  @Column(name = "pdf_sha256")
  String pdfSha256;

  @Column(name = "content_sha256")
  String contentSha256;

  byte[] sealed;
  String hash;

  /** Takes over what is to be kept; number, print and hash come after. */
  static IssueRow of(IssueEntry entry) {
    IssueRow row = new IssueRow();
    row.kind = entry.kind();
    row.no = entry.no();
    row.day = number(entry.day());
    row.amount = entry.amount().map(Yen::value).orElse(null);
    row.rates = entry.rates();
    row.order = entry.order();
    row.number = entry.number();
    row.copy = entry.copy();
    row.of = entry.of();
    row.firstPage = entry.firstPage();
    row.pages = entry.pages();
    row.contentSha256 = Sha256.hex(entry.content().bytes());
    return row;
  }

  /** A day as a number, like 20261125. */
  static int number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /** What the line's hash has to be after this one. */
  String hash(String before) {
    MessageDigest sha = Sha256.start();
    for (Object part :
        List.of(
            before,
            account,
            seq,
            kind,
            no,
            at,
            by,
            day,
            Optional.ofNullable(amount).map(Object::toString).orElse("-"),
            rates,
            order,
            number,
            copy,
            of,
            print,
            firstPage,
            pages,
            pdfSha256,
            contentSha256)) {
      byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** What its sealed bytes are and belong to. */
  String context() {
    return "document-issue|" + seq;
  }

  IssuedPaper issued(Content content) {
    return new IssuedPaper(
        seq,
        kind,
        Paper.title(kind),
        no,
        Instant.ofEpochMilli(at),
        by,
        LocalDate.of(day / 10_000, day / 100 % 100, day % 100),
        Optional.ofNullable(amount),
        rates,
        order,
        number,
        content.customer(),
        copy,
        of,
        print,
        firstPage,
        pages,
        content.reason(),
        Optional.empty(),
        hash);
  }
}
