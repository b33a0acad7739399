// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.fakes.Orders;
import org.banto.house.Session;

/** A member of staff with some rights. */
record Staff(String getName, Set<String> rights) implements Session {
  static final Staff HANAKO =
      new Staff("hanako", Set.of("board.write", "orders.see", "orders.edit"));
  static final Staff TARO = new Staff("taro", Set.of("board.write", "orders.see", "packing.pack"));

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
