// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** Versions of rules and claims of buyers, on both databases. */
class RuleStoreTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/rules.xml", "banto-rules");
  private static final Actor CLERK = Actor.staff("hanako");

  @Test
  void aVersionReadsAsItWasSavedAndAStaleOneIsNotKept() throws Exception {
    onBoth(
        (jpa, data) -> {
          RuleStore store = new RuleStore(jpa, new InvertedVault());
          assertEquals(Optional.empty(), store.newest(Orders.MAIN));
          List<Rule> rules = new Generated(11).rules();
          Optional<RuleEdition> one = store.save(Orders.MAIN, 0, rules, "初版", CLERK, Orders.NOW);
          assertEquals(one, store.newest(Orders.MAIN));
          assertEquals(
              Optional.empty(), store.save(Orders.MAIN, 0, List.of(), "", CLERK, Orders.NOW));
          store.save(Orders.MAIN, 1, List.of(), "全部消す", CLERK, Orders.NOW);
          assertEquals(2, store.newest(Orders.MAIN).orElseThrow().version());
          assertEquals(one, store.find(Orders.MAIN, 1));
          assertEquals(
              List.of(2, 1),
              store.versions(Orders.MAIN).stream().map(RuleEdition::version).toList());
          assertEquals(2, store.reseal(Orders.MAIN));
        });
  }

  @Test
  void aBuyerHasAThingOnceUntilItsOrderIsCancelled() throws Exception {
    onBoth(
        (jpa, data) -> {
          RuleStore store = new RuleStore(jpa, new InvertedVault());
          Order first = Orders.everyday(1);
          Order second = Orders.everyday(2);
          assertEquals(first.key().number(), store.take("sample", first));
          assertEquals(first.key().number(), store.take("sample", second));
          assertEquals(first.key().number(), store.take("sample", first));
          assertEquals(second.key().number(), store.take("other", second));
          store.free(Orders.MAIN, first.id());
          assertEquals(second.key().number(), store.take("sample", second));
        });
  }

  private static void onBoth(RoomDatabase.Walk walk) throws Exception {
    TABLES.onDerby(walk);
    TABLES.onPostgresql(walk);
  }
}
