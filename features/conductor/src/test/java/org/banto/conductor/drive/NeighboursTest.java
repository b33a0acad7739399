// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.conductor.fake.FakeMall;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.CommandHandler;
import org.banto.flow.fake.Samples;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One order of which nothing can be stored, or over which a program falls, stops no other here. */
@Tag("security.C1")
class NeighboursTest {
  private final DriveHouse house = new DriveHouse();

  @AfterEach
  void end() {
    house.crew.close();
  }

  /** Staff are told of this order, and of no other. */
  private void toldOf(OrderId id) {
    List<String> alarms = house.desks.events.alarms();
    assertTrue(!alarms.isEmpty());
    Set<String> told = new TreeSet<>(alarms);
    assertEquals(1, told.size(), told.toString());
    assertTrue(alarms.get(0).contains("ORDER_MARK_PK (23505)"), alarms.get(0));
    assertTrue(alarms.get(0).contains("banto:mend-order " + id + " "), alarms.get(0));
  }

  @Test
  void theOthersAreFinishedWhenAllAreTold() {
    house.connect(new FakeMall());
    List<OrderId> ids = IntStream.range(0, 30).mapToObj(i -> house.printed()).toList();
    house.leave();
    ids.forEach(id -> house.number(id, Long.toString(300_000_000_000L + id.value())));
    house.leave();
    house.leave();
    OrderId torn = ids.get(7);
    house.desks.orders.tear(torn);
    house.told.tick();
    ids.forEach(
        id -> assertEquals(id.equals(torn) ? Desk.SHIPPED : Desk.DONE, house.desks.desk(id)));
    toldOf(torn);
  }

  private static Command command(int n) {
    return new Command(
        new CommandId("m" + n), Samples.MAIN, "mail.send", "", new OrderId(n + 1), "");
  }

  private void mails(CommandHandler worker, int n) {
    house.desks.outbox.add(IntStream.range(0, n).mapToObj(NeighboursTest::command).toList());
    house.relay.with(
        List.of(
            Map.entry(
                Map.<String, Object>of("banto.command", "mail.send", "banto.idempotent", "true"),
                worker)));
  }

  private List<OutboxEntry> left() {
    return house.desks.outbox.in(Samples.MAIN, List.of(State.WAITING, State.UNKNOWN), 500);
  }

  /** What a crew does in some minutes. */
  private void minutes(int n) {
    for (int i = 0; i < n * 4; i++) {
      house.leave();
      house.clock.go(Duration.ofSeconds(15));
    }
  }

  @Test
  void aMailOverWhichTheProgramFallsHoldsUpNoOther() {
    List<String> sent = new ArrayList<>();
    mails(
        commands -> {
          List<Receipt> receipts = new ArrayList<>();
          for (Command c : commands) {
            if (c.id().value().equals("m3")) {
              throw new IllegalStateException("test");
            }
            if (!sent.contains(c.id().value())) {
              sent.add(c.id().value());
            }
            receipts.add(Receipt.accepted(c.id(), ""));
          }
          return receipts;
        },
        200);
    minutes(20);
    assertEquals(199, sent.size());
    assertEquals(List.of("m3"), left().stream().map(e -> e.command().id().value()).toList());
    assertEquals(1, house.lines.events.alarms().size(), house.lines.events.alarms().toString());
    assertTrue(house.lines.events.alarms().get(0).contains("（注文 4）"));
  }

  @Test
  void aProgramThatFallsOverEverythingFillsNoListOfAlarms() {
    mails(
        commands -> {
          throw new IllegalStateException("test");
        },
        200);
    minutes(60);
    int alarms = house.lines.events.alarms().size();
    assertTrue(alarms > 0 && alarms <= 20, "alarms: " + alarms);
  }

  /** A mall's connector that falls over one order, and asks nobody. */
  private static final class Poisoned implements OrderConfirmer {
    private static final String POISON =
        Samples.order(2, Route.STANDARD, PaymentState.AUTHORISED).key().number();

    private final List<String> confirmed = new ArrayList<>();

    @Override
    public List<Receipt> confirm(List<ConfirmOrder> orders) {
      return orders.stream().map(this::confirm).toList();
    }

    private Receipt confirm(ConfirmOrder order) {
      if (order.order().equals(POISON)) {
        throw new IllegalStateException("test");
      }
      confirmed.add(order.order());
      return Receipt.accepted(order.id(), "");
    }

    @Override
    public void check() {}
  }

  @Test
  void anOrderOverWhichAConnectorFallsHoldsUpNoOtherAndTheConnectionStaysWell() {
    Poisoned mall = new Poisoned();
    var far = house.connect(mall);
    for (int i = 0; i < 60; i++) {
      house.accepted();
    }
    minutes(10);
    assertEquals(59, mall.confirmed.stream().distinct().count());
    assertEquals(0, house.standing(far).failures());
    assertEquals(List.of(new OrderId(2)), left().stream().map(e -> e.command().order()).toList());
  }
}
