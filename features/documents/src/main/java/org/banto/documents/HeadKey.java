// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a series. */
final class HeadKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String name;

  HeadKey() {}

  HeadKey(String account, String name) {
    this.account = account;
    this.name = name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeadKey k && Objects.equals(k.name, name) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, name);
  }
}
