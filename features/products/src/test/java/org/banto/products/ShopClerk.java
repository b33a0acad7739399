// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.fakes.Orders;
import org.banto.house.Session;

/** A member of staff who edits the master. */
record ShopClerk(String getName, Set<String> rights) implements Session {
  static final ShopClerk HANAKO = new ShopClerk("hanako", Set.of("orders.see", "products.edit"));

  @Override
  public Actor actor() {
    return Actor.staff(getName);
  }

  @Override
  public AccountId account() {
    return Orders.MAIN;
  }

  @Override
  public boolean may(String right) {
    return rights.contains(right);
  }
}
