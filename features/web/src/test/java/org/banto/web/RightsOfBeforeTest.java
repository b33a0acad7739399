// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsOfBeforeTest {
  private static final Set<String> ALL =
      Set.of(
          "orders",
          "orders.edit",
          "shipping",
          "shipping.codes",
          "payments",
          "documents",
          "mail",
          "customers",
          "analysis",
          "settings",
          "plans",
          "connectors",
          "users",
          "audit");

  @Test
  void whoHadAllThereWereHasThoseThatComeLaterToo() {
    assertTrue(RightsOfBefore.now(ALL).contains(User.EVERY));
    for (String one : ALL) {
      Set<String> less = new HashSet<>(ALL);
      less.remove(one);
      assertFalse(RightsOfBefore.now(less).contains(User.EVERY), one);
    }
  }

  @Test
  void rightsOfNowStayAsTheyAre() {
    Set<String> now = RightsOfBefore.now(ALL);
    assertEquals(now, RightsOfBefore.now(now));
    assertEquals(Set.of("orders.edit"), RightsOfBefore.now(Set.of("orders.edit")));
    assertEquals(Set.of("sailing.steer"), RightsOfBefore.now(Set.of("sailing.steer")));
  }
}
