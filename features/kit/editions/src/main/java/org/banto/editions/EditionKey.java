// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a version. */
public final class EditionKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;
  int version;

  /** For JPA. */
  public EditionKey() {}

  EditionKey(String account, String id, int version) {
    this.account = account;
    this.id = id;
    this.version = version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EditionKey k
        && k.version == version
        && k.id.equals(id)
        && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id, version);
  }
}
