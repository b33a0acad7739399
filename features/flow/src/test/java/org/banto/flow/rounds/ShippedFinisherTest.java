// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.connect.Receipt;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.flow.ChangeBatch;
import org.banto.flow.Command;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.MallNotices;
import org.banto.flow.fake.Samples;
import org.banto.house.Topics;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;

class ShippedFinisherTest implements ChangeConsumerContract {
  private final FlowHouse house = new FlowHouse();
  private final Rounds rounds = new Rounds(() -> Instant.EPOCH);
  private final ShippedFinisher finisher = finisher();

  private ShippedFinisher finisher() {
    return finisher(house, rounds);
  }

  private static ShippedFinisher finisher(FlowHouse house, Rounds rounds) {
    return new ShippedFinisher(
        house.accounts,
        house.orders,
        house.outbox,
        house.flow,
        house.tellings,
        rounds,
        house.clock);
  }

  /** One order has left of which nobody is told, and one of which the mall is yet to be told. */
  @Override
  public void inAHouse(Walk walk) throws Exception {
    FlowHouse of = new FlowHouse();
    OrderId plain = of.printed();
    of.submit(Samples.numbered(of.get(plain), "100000000001"));
    of.followers.add(new MallNotices());
    OrderId untold = of.printed();
    of.submit(Samples.numbered(of.get(untold), "100000000002"));
    walk.in(
        new Scene(
            finisher(of, new Rounds(() -> Instant.EPOCH)),
            Samples.MAIN,
            List.of(plain, untold),
            () -> List.of(of.get(plain), of.get(untold))));
  }

  /** An order whose mall is yet to be told that it has left; the round at the start is over. */
  private OrderId shipped() {
    finisher.run();
    house.followers.add(new MallNotices());
    OrderId id = house.printed();
    house.submit(Samples.numbered(house.get(id), "100000000001"));
    finisher.run();
    assertEquals(Desk.SHIPPED, house.desk(id));
    return id;
  }

  /** The mall takes what it is told. */
  private void told(OrderId id) {
    List<Receipt> taken =
        house.outbox.commands().stream()
            .map(Command::id)
            .map(c -> new Receipt(c, Receipt.Status.ACCEPTED, ""))
            .toList();
    house.outbox.settle(Samples.MAIN, taken, house.clock.instant());
    assertEquals(Desk.SHIPPED, house.desk(id));
  }

  @Test
  void whenWhatHadToLeaveHasLeftTheOrderIsFinishedAtOnce() {
    OrderId id = shipped();
    told(id);
    finisher.run();
    assertEquals(Desk.SHIPPED, house.desk(id), "nobody has said so");
    finisher.handleEvent(
        new Event(
            Topics.COMMANDS_DONE,
            Map.of(Topics.ACCOUNT, "main", Topics.ORDERS, new long[] {id.value()})));
    finisher.run();
    assertEquals(Desk.DONE, house.desk(id));
  }

  @Test
  void whileTheShopOnlyLooksOnNobodyIsWaitedFor() throws Exception {
    finisher.run();
    house.followers.add(new MallNotices());
    house.outbox.observe(true);
    OrderId id = house.printed();
    house.submit(Samples.numbered(house.get(id), "100000000001"));
    assertEquals(Desk.SHIPPED, house.desk(id));
    finisher.take(
        Samples.MAIN, new ChangeBatch(false, List.of(new ChangeBatch.Line(1, id, "order.moved"))));
    assertEquals(Desk.DONE, house.desk(id));
  }

  @Test
  void whatASuddenEndLeftUnsaidIsFoundAtTheNextStart() {
    OrderId id = shipped();
    told(id);
    finisher().run();
    assertEquals(Desk.DONE, house.desk(id));
  }

  @Test
  void whatWasNeverSaidIsFoundWithinTenMinutes() {
    OrderId id = shipped();
    told(id);
    house.clock.go(Duration.ofMinutes(9));
    finisher.run();
    assertEquals(Desk.SHIPPED, house.desk(id));
    house.clock.go(Duration.ofMinutes(1));
    finisher.run();
    assertEquals(Desk.DONE, house.desk(id));
  }

  @Test
  void aClockThatIsSetBackHoldsNothingUp() {
    OrderId id = shipped();
    told(id);
    house.clock.go(Duration.ofDays(-1));
    finisher.run();
    assertEquals(Desk.DONE, house.desk(id));
  }

  @Test
  void aHouseThatClosesBeginsNoRoundAndNamesTheOneThatIsUnderWay() {
    OrderId id = shipped();
    told(id);
    AtomicReference<List<String>> seen = new AtomicReference<>(List.of());
    rounds.attempt("This", () -> seen.set(rounds.underWay()));
    assertEquals(List.of("This"), seen.get());
    assertTrue(rounds.underWay().isEmpty());
    rounds.end();
    house.clock.go(Duration.ofMinutes(10));
    finisher.run();
    assertEquals(Desk.SHIPPED, house.desk(id));
  }

  @Test
  void aHouseThatIsNotOpenYetBeginsNoRound() {
    OrderId id = shipped();
    told(id);
    house.clock.go(Duration.ofMinutes(10));
    finisher(house, new Rounds()).run();
    assertEquals(Desk.SHIPPED, house.desk(id));
  }

  @Test
  void aRoundThatFailsIsTakenUpAgain() {
    rounds.attempt(
        "This",
        () -> {
          throw new IllegalStateException("test");
        });
    AtomicReference<Boolean> done = new AtomicReference<>(false);
    rounds.attempt("This", () -> done.set(true));
    assertTrue(done.get());
  }
}
