// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a kept mail. */
final class MailKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;

  MailKey() {}

  MailKey(String account, String id) {
    this.account = account;
    this.id = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MailKey k && k.id.equals(id) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id);
  }
}
