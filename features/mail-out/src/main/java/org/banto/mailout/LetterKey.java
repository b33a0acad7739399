// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a mail. */
final class LetterKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;

  LetterKey() {}

  LetterKey(String account, String id) {
    this.account = account;
    this.id = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LetterKey k && k.id.equals(id) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id);
  }
}
