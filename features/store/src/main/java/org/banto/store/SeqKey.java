// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of rows that are numbered within their account. */
final class SeqKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  long seq;

  SeqKey() {}

  SeqKey(String account, long seq) {
    this.account = account;
    this.seq = seq;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeqKey k && k.seq == seq && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, seq);
  }
}
