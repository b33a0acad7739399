// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.OrderId;

/** The mails the house wrote. */
interface Letters {
  /** Keeps mails, new or written anew; on return they are stored. */
  void keep(AccountId account, List<Letter> letters);

  /** Says where a mail that is kept stands by now; on return that is stored. */
  void mark(AccountId account, String id, Letter.State state);

  /** Those of them that there are. */
  List<Letter> find(AccountId account, Collection<String> ids);

  /** One of them. */
  default Optional<Letter> find(AccountId account, String id) {
    return find(account, List.of(id)).stream().findFirst();
  }

  /** Those about an order, newest first. */
  List<Letter> of(AccountId account, OrderId order);

  /**
   * The newest.
   *
   * @param before only those older than this one; empty for the newest of all
   */
  List<Letter> newest(AccountId account, Optional<Letter> before, int limit);
}
