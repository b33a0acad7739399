// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a piece of a print job's PDF. */
final class PieceKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String print;
  int no;

  PieceKey() {}

  PieceKey(String account, String print, int no) {
    this.account = account;
    this.print = print;
    this.no = no;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PieceKey k
        && k.no == no
        && Objects.equals(k.print, print)
        && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, print, no);
  }
}
