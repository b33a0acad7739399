// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a line of the ledger. */
final class IssueKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  long seq;

  IssueKey() {}

  IssueKey(String account, long seq) {
    this.account = account;
    this.seq = seq;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IssueKey k && Objects.equals(k.seq, seq) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, seq);
  }
}
