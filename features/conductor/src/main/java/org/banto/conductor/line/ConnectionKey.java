// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import org.banto.base.AccountId;
import org.banto.base.ConnectionId;

/**
 * One account at a far side, of one of the house's accounts.
 *
 * @param account whose
 * @param id which
 */
public record ConnectionKey(AccountId account, ConnectionId id) {
  /** The connector it is reached by: where one of its kind is out, often all of them are. */
  public String kind() {
    return id.type();
  }

  @Override
  public String toString() {
    return account + "/" + id;
  }
}
