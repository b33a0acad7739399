// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a pair of letters of a customer's name. */
final class NameKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  long token;
  long seq;

  NameKey() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof NameKey k
        && k.token == token
        && k.seq == seq
        && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, token, seq);
  }
}
