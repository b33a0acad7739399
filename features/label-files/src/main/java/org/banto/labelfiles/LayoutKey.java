// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a version of a layout. */
final class LayoutKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;
  int version;

  LayoutKey() {}

  LayoutKey(String account, String id, int version) {
    this.account = account;
    this.id = id;
    this.version = version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LayoutKey k
        && k.version == version
        && k.id.equals(id)
        && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id, version);
  }
}
