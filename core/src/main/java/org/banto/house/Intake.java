// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.osgi.annotation.versioning.ProviderType;

/** Turns what lies in the ledger into orders. */
@ProviderType
public interface Intake {
  /**
   * Works through up to {@code max} ledger entries of a connection that are not dealt with yet, in
   * the order they came. A payload that cannot be read becomes an order in box 取込エラー; the others
   * go in. Entries whose reader is not there (its bundle is away) wait.
   *
   * @return what became of each entry that was dealt with
   */
  default List<Outcome> work(AccountId account, ConnectionId connection, int max) {
    return work(account, connection, max, Instant.MAX);
  }

  /**
   * The same, but of what came after this moment only what tells of an order that is here already,
   * and that among the entries that came last; the rest waits for another call.
   */
  List<Outcome> work(AccountId account, ConnectionId connection, int max, Instant arrivals);
}
