// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of batches and their files. */
final class BatchKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String account;
  String id;

  BatchKey() {}

  BatchKey(String account, String id) {
    this.account = account;
    this.id = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BatchKey k && k.id.equals(id) && k.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, id);
  }
}
