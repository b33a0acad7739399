// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A piece of a print job's PDF after the first, which lies in {@link PrintRow}. */
@Entity
@Table(name = "document_piece")
@IdClass(PieceKey.class)
class PieceRow {
  @Id String account;

  @Id
  @Column(name = "print_id")
  String print;

  @Id
  @Column(name = "piece_no")
  int no;

  byte[] sealed;

  static PieceRow of(String account, String print, int no, byte[] sealed) {
    PieceRow row = new PieceRow();
    row.account = account;
    row.print = print;
    row.no = no;
    row.sealed = sealed;
    return row;
  }
}
