// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a print job made, as it lies in the database. */
@Entity
@Table(name = "document_print")
@IdClass(PrintKey.class)
class PrintRow {
  @Id String account;
  @Id String id;
  String kind;

  @Column(name = "at_ms")
  long at;

  @Column(name = "by_name")
  String by;

  int orders;
  int pages;
  String sha256;
  String wave;

  /** The first piece of the PDF; the others are {@link PieceRow}s. */
  byte[] sealed;

  static PrintRow of(String account, PrintRun run, byte[] sealed) {
    PrintRow row = new PrintRow();
    row.account = account;
    row.id = run.id();
    row.kind = run.kind();
    row.at = run.at().toEpochMilli();
    row.by = run.by();
    row.orders = run.orders();
    row.pages = run.pages();
    row.sha256 = run.sha256();
    row.wave = run.wave();
    row.sealed = sealed;
    return row;
  }

  /** From {@link #COLUMNS}: the PDF itself is left where it is. */
  static PrintRun run(Object[] c) {
    String kind = (String) c[1];
    return new PrintRun(
        (String) c[0],
        kind,
        Paper.title(kind),
        Instant.ofEpochMilli((Long) c[2]),
        (String) c[3],
        (Integer) c[4],
        (Integer) c[5],
        (String) c[6],
        (String) c[7]);
  }

  static final String COLUMNS = "p.id, p.kind, p.at, p.by, p.orders, p.pages, p.sha256, p.wave";
}
