// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.fakes.Orders;
import org.banto.house.Session;

/** A member of staff with some rights. */
record RuleStaff(String getName, Set<String> rights) implements Session {
  static final RuleStaff HANAKO = new RuleStaff("hanako", Set.of("rules.edit", "orders.see"));

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
