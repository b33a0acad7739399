// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import java.util.List;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.order.OrderId;

/** The mails the house wrote. */
interface Letters {
  /** Keeps a mail, or its new state; on return it is stored. */
  void keep(AccountId account, Letter letter);

  /** One of them. */
  Optional<Letter> find(AccountId account, String id);

  /** Those about an order, newest first. */
  List<Letter> of(AccountId account, OrderId order);

  /**
   * The newest.
   *
   * @param before only those older than this one; empty for the newest of all
   */
  List<Letter> newest(AccountId account, Optional<Letter> before, int limit);
}
