// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.Set;
import org.banto.base.Text;
import org.banto.house.Role;
import org.banto.house.Session;

/**
 * For whom a note on the board is. Nobody keeps a role, so who does some work is told by the rights
 * that belong to it.
 */
public enum Audience {
  /** Everybody of the account. */
  ALL(new Text("全員", "Everybody"), Set.of()),
  ORDERS(Role.ORDERS.title(), Set.of("orders.edit")),
  SHIPPING(Role.SHIPPING.title(), Set.of("packing.pack", "shipping.edit")),
  ACCOUNTING(Role.ACCOUNTING.title(), Set.of("money.confirm", "payments.book")),
  SHOP_MANAGER(Role.SHOP_MANAGER.title(), Set.of("shop.manage"));

  private final Text title;
  private final Set<String> rights;

  Audience(Text title, Set<String> rights) {
    this.title = title;
    this.rights = rights;
  }

  /** What staff reads. */
  public Text title() {
    return title;
  }

  /** Whether somebody is one of them. */
  boolean holds(Session session) {
    return rights.isEmpty() || rights.stream().anyMatch(session::may);
  }
}
