// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a print job. */
final class PrintKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;

  PrintKey() {}

  PrintKey(String account, String id) {
    this.account = account;
    this.id = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PrintKey k && Objects.equals(k.id, id) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id);
  }
}
