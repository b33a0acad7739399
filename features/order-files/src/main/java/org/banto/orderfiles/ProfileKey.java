// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a version of a profile. */
final class ProfileKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;
  int version;

  ProfileKey() {}

  ProfileKey(String account, String id, int version) {
    this.account = account;
    this.id = id;
    this.version = version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileKey k
        && k.version == version
        && k.id.equals(id)
        && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id, version);
  }
}
