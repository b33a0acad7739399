// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.Receipt;
import org.banto.fakes.Orders;
import org.banto.flow.Amendment;
import org.banto.flow.Amendment.Amended;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Decision;
import org.banto.flow.Errand;
import org.banto.flow.Move;
import org.banto.flow.OrderAction;
import org.banto.flow.Tidings;
import org.banto.flow.Verb;
import org.banto.order.FieldSet;
import org.banto.order.FieldValues;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PartnerBundleTest {
  private static final Order ORDER = Orders.remarked(Orders.everyday(1), "急ぎで");

  private final ExecutorService pool =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
          });

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  private PartnerBundle partner(String... sees) {
    return new PartnerBundle(Set.of(sees), pool);
  }

  private static OrderField field(Values values) {
    return new OrderField(
        "partner.words",
        new Text("言葉", "Words"),
        Type.TEXT,
        Scope.ORDER,
        true,
        false,
        Map.of(),
        values);
  }

  @Test
  void aFieldSaysNoMoreThanItsBundleSees() {
    OrderFields brought =
        () ->
            List.of(
                field(
                    Values.each(
                        o ->
                            FieldValues.of(
                                o.placed().buyer().name() + "|" + o.placed().remarks()))));
    for (String[] sees : List.of(new String[] {}, new String[] {"buyer.name"})) {
      OrderFields shown = partner(sees).of(brought);
      assertSame(shown.fields().get(0), shown.fields().get(0), "always the same");
      OrderField field = new FieldSet(List.of(shown)).find("partner.words").orElseThrow();
      String name = sees.length == 0 ? "" : ORDER.placed().buyer().name();
      assertEquals(List.of(List.of(name + "|")), OrderFacts.of(List.of(ORDER)).of(field, 0).each());
      assertEquals(Optional.empty(), field.fault());
    }
    OrderField house = brought.fields().get(0);
    assertTrue(
        OrderFacts.of(List.of(ORDER)).of(house, 0).toString().contains("急ぎで"), "the control");
  }

  @Test
  void aFieldThatFailsIsNamedAsItsOwn() {
    OrderFields brought =
        () ->
            List.of(
                field(
                    orders -> {
                      throw new IllegalStateException(orders.toString());
                    }));
    OrderField field = partner().of(brought).fields().get(0);
    assertTrue(OrderFacts.of(List.of(ORDER)).of(field, 0).failed());
    String what = field.fault().orElseThrow().what();
    assertTrue(what.contains("IllegalStateException") && what.contains("PartnerBundleTest"), what);
  }

  /** Also one that never answers: who asks waits once, and the field is asked again when it rested. */
  @Test
  void aFieldThatTakesTooLongSaysNothingAndRests() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Values slow =
        orders -> {
          if (asked.incrementAndGet() == 1) {
            await(never);
          }
          return orders.stream().map(o -> FieldValues.of("x")).toList();
        };
    TimedValues timed = new TimedValues(slow, pool, Duration.ofMillis(200), Duration.ofMillis(100));
    OrderField field = field(timed);
    List<Order> many = new ArrayList<>();
    for (long id = 1; id <= 200; id++) {
      many.add(Orders.everyday(id));
    }
    assertTrue(OrderFacts.of(many).of(field, 7).failed());
    assertTrue(OrderFacts.of(many).of(field, 7).failed(), "it has not come to an end yet");
    assertEquals(1, asked.get(), "waited for once");
    assertEquals(1, never.getCount(), "and it has not answered yet");
    assertTrue(field.fault().orElseThrow().what().contains("TookTooLong"));
    never.countDown();
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> OrderFacts.of(many).of(field, 7),
            said -> !said.failed() && said.each().equals(List.of(List.of("x"))));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCheckAndAnAmendmentSeeNoMoreThanTheirBundle() {
    List<Order> seen = new ArrayList<>();
    PartnerBundle partner = partner("remarks");
    List<Finding> found =
        partner
            .of(
                (Order order, Desk leaving) -> {
                  seen.add(order);
                  return List.of(
                      new Finding(Finding.Level.WARN, "p.x", "", "p", "あ", "a", Finding.Fix.NONE));
                })
            .check(ORDER, Desk.NEW);
    assertEquals("p.x", found.get(0).code());
    Amended made = partner.of(amendment(seen, "gift")).amend(new Move(ORDER, ORDER, by()));
    assertEquals(Set.of("VIP", "gift"), made.order().tags());
    assertEquals(ORDER.placed(), made.order().placed());
    assertSame(ORDER, partner.of(amendment(seen, "")).amend(new Move(ORDER, ORDER, by())).order());
    assertEquals(5, seen.size());
    for (Order order : seen) {
      assertEquals("", order.placed().buyer().name());
      assertEquals("急ぎで", order.placed().remarks());
      assertTrue(order.sameAs(ORDER));
    }
    Amendment blots =
        amended(
            move -> {
              Order after = move.after();
              return after.with(e -> e.placed(after.placed().withBuyer(Orders.SHOP.sender())));
            });
    assertThrows(
        IllegalStateException.class, () -> partner.of(blots).amend(new Move(ORDER, ORDER, by())));
  }

  @Test
  void anActAFollowerAndACorrespondenceSeeNoMoreThanTheirBundle() {
    List<Order> seen = new ArrayList<>();
    PartnerBundle partner = partner("remarks");
    Decision.Go tagged = (Decision.Go) decided(partner, seen, e -> e.tag("gift"));
    assertEquals(Set.of("VIP", "gift"), tagged.order().tags());
    assertEquals(ORDER.placed(), tagged.order().placed());
    Decision stopped =
        decided(partner, seen, e -> e.placed(ORDER.placed().withBuyer(Orders.SHOP.sender())));
    assertTrue(((Decision.Stop) stopped).why().en().contains("buyer.name"), stopped::toString);
    partner
        .of(
            (Move move) -> {
              seen.add(move.before());
              seen.add(move.after());
              return List.of();
            })
        .follow(new Move(ORDER, ORDER, by()));
    CommandKind kind =
        new CommandKind(
            "p.tell",
            new Text("伝える", "Tell"),
            new Verb<>(OrderConfirmer.class, ConfirmOrder.class, OrderConfirmer::confirm),
            true,
            (commands, orders) -> {
              seen.addAll(orders.values());
              return new Errand(List.of(), List.of());
            },
            (command, connected) -> Receipt.accepted(command.id(), ""),
            Tidings.SHIPPED);
    Correspondence room = partner.of((Correspondence) () -> List.of(kind));
    assertSame(room.kinds(), room.kinds(), "always the same");
    CommandKind cut = room.kinds().get(0);
    assertEquals(Tidings.SHIPPED, cut.tells());
    cut.preparation().prepare(List.of(), Map.of(ORDER.id(), ORDER));
    assertEquals(5, seen.size());
    for (Order order : seen) {
      assertEquals("", order.placed().buyer().name());
      assertEquals("急ぎで", order.placed().remarks());
    }
  }

  private static Decision decided(
      PartnerBundle partner, List<Order> seen, UnaryOperator<OrderEdit> edit) {
    OrderAction action =
        new OrderAction() {
          @Override
          public Description description(AccountId account) {
            return new Description("p.act", new Text("する", "Do"), "p.work", List.of());
          }

          @Override
          public Function<Order, Decision> decide(AccountId account, Request request) {
            return order -> {
              seen.add(order);
              return new Decision.Go(order.with(edit), "p.act", "");
            };
          }
        };
    return partner
        .of(action)
        .decide(Orders.MAIN, new OrderAction.Request(by(), "", Instant.EPOCH))
        .apply(ORDER);
  }

  private static Actor by() {
    return Actor.system("test");
  }

  private static Amendment amendment(List<Order> seen, String tag) {
    return amended(
        move -> {
          seen.add(move.before());
          seen.add(move.after());
          return tag.isEmpty() ? move.after() : move.after().with(e -> e.tag(tag));
        });
  }

  private static Amendment amended(Function<Move, Order> how) {
    return new Amendment() {
      @Override
      public Description description() {
        return new Description("p.a", new Text("あ", "a"), Phase.TAGS);
      }

      @Override
      public Amended amend(Move move) {
        return new Amended(how.apply(move), List.of());
      }
    };
  }
}
