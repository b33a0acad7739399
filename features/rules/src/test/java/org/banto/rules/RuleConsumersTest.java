// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.flow.ChangeBatch;
import org.banto.order.Condition;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What rules did is counted, and what a buyer gets once is settled, from the changes of orders. */
class RuleConsumersTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/rules.xml", "banto-rules");
  private static final Clock CLOCK = Clock.fixed(Orders.NOW, ZoneOffset.UTC);
  private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-01");

  private static final List<Rule> RULES =
      List.of(
          new Rule("tag", RulePhase.TAG, Condition.ALWAYS, new RuleAct.GiveTag("新しい")),
          new Rule(
                  "sample",
                  RulePhase.ITEM,
                  Condition.ALWAYS,
                  new RuleAct.Put("S", "試供品", 1, 0, 0, OptionalInt.empty(), TaxRate.STANDARD))
              .with(RuleStop.NONE, false, true));

  private static final RuleBook BOOK =
      new RuleBook() {
        @Override
        public RuleSet of(AccountId account) {
          return RuleSet.of(1, RULES, Generated.FIELDS, r -> Optional.empty());
        }

        @Override
        public RuleHouse house(AccountId account) {
          return new Generated.House();
        }
      };

  private static Order ran(long id) {
    Order fresh = Orders.everyday(id).with(e -> e.stage(Stage.NEW).shipments(List.of()));
    return new RuleRun(BOOK.of(Orders.MAIN), BOOK.house(Orders.MAIN)).all(fresh).order();
  }

  /** Both, as every consumer of changes: twice is as once. */
  private abstract static class InStep implements ChangeConsumerContract {
    abstract boolean counts();

    void walk(JpaTemplate jpa, Walk walk) throws Exception {
      MemoryOrders orders = new MemoryOrders();
      Order one = orders.put(ran(1));
      Order two = orders.put(ran(2));
      RuleStore store = new RuleStore(jpa, new InvertedVault());
      RuleHits hits = new RuleHits(jpa);
      walk.in(
          new Scene(
              counts()
                  ? new RuleHitConsumer(hits, orders, CLOCK)
                  : new RuleClaimConsumer(jpa, store, BOOK, orders, new MemoryFlow(orders)),
              Orders.MAIN,
              List.of(one.id(), two.id()),
              () -> counts() ? hits.since(Orders.MAIN, LONG_AGO) : store.holders(Orders.MAIN)));
    }
  }

  /** On Derby. */
  private abstract static class Derby extends InStep {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      TABLES.onDerby((jpa, data) -> walk(jpa, walk));
    }
  }

  /** On PostgreSQL. */
  private abstract static class Postgresql extends InStep {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      TABLES.onPostgresql((jpa, data) -> walk(jpa, walk));
    }
  }

  @Nested
  class HitsOnDerby extends Derby {
    @Override
    boolean counts() {
      return true;
    }
  }

  @Nested
  class HitsOnPostgresql extends Postgresql {
    @Override
    boolean counts() {
      return true;
    }
  }

  @Nested
  class ClaimsOnDerby extends Derby {
    @Override
    boolean counts() {
      return false;
    }
  }

  @Nested
  class ClaimsOnPostgresql extends Postgresql {
    @Override
    boolean counts() {
      return false;
    }
  }

  @Test
  void theFirstOrderOfABuyerGetsItAndTheNextDoesNot() throws Exception {
    RoomDatabase.Walk walk =
        (jpa, data) -> {
          MemoryOrders orders = new MemoryOrders();
          Order one = orders.put(ran(1));
          Order two = orders.put(ran(2));
          RuleStore store = new RuleStore(jpa, new InvertedVault());
          new RuleClaimConsumer(jpa, store, BOOK, orders, new MemoryFlow(orders))
              .take(
                  Orders.MAIN,
                  new ChangeBatch(
                      false,
                      List.of(
                          new ChangeBatch.Line(1, one.id(), "order.received"),
                          new ChangeBatch.Line(2, two.id(), "order.received"))));
          assertTrue(given(orders, one), "the first of the buyer has it");
          assertEquals(false, given(orders, two), "the second has not");
        };
    TABLES.onDerby(walk);
    TABLES.onPostgresql(walk);
  }

  private static boolean given(MemoryOrders orders, Order order) {
    return orders.find(Orders.MAIN, order.id()).orElseThrow().placed().lines().stream()
        .anyMatch(OrderLine::given);
  }
}
