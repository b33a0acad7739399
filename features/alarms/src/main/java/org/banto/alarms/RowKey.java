// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of an alarm, and of a message about one. */
final class RowKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;

  RowKey() {}

  RowKey(String account, String id) {
    this.account = account;
    this.id = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowKey k && k.id.equals(id) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id);
  }
}
