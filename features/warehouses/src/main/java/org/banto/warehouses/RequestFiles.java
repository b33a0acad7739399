// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Document;

/** Request files that were written. */
interface RequestFiles {
  /**
   * Keeps a file, and its requests as taken, in one transaction.
   *
   * @throws IllegalStateException when one of the requests waits no more; nothing is kept then
   */
  void keep(
      AccountId account,
      RequestFile file,
      Document bytes,
      List<WarehouseRequest> requests,
      Instant now);

  /** The newest ones. */
  List<RequestFile> newest(AccountId account, int limit);

  /** The very bytes that were written. */
  Optional<Document> file(AccountId account, String id);
}
