// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.MAIN;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.flow.fake.MallNotices;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff, malls and carriers do what they like, in any order; what must hold always holds. */
public class RandomWalkTest {
  private static final int ORDERS = 40;
  private static final int STEPS = 2_000;

  private final FlowHouse house = new FlowHouse();
  private final Invariants invariants = new Invariants(house);
  private final Map<Integer, Long> done = new HashMap<>();

  /** Who tells malls; the room that talks with them walks the same way with its own. */
  protected Follower malls() {
    return new MallNotices();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_124, 7_777})
  void whateverHappensTheInvariantsHoldAndEveryOrderFindsItsWayOut(long seed) {
    Random random = new Random(seed);
    RandomDeeds deeds = new RandomDeeds(house, random);
    house.followers.add(malls());
    house.followers.add(RandomWalkTest::mails);
    for (int i = 0; i < ORDERS; i++) {
      deeds.receive();
    }
    for (int step = 0; step < STEPS; step++) {
      int what = random.nextInt(16);
      String where = "seed " + seed + ", step " + step + ", deed " + what;
      if (deeds.step(what)) {
        done.merge(what, 1L, Long::sum);
      }
      List<OrderId> open = deeds.open();
      invariants.check(open, where);
      if (open.size() < ORDERS) {
        deeds.receive();
      }
    }
    invariants.check(deeds.ids, "seed " + seed);
    for (int what = 0; what < 16; what++) {
      assertTrue(done.getOrDefault(what, 0L) > 1, "seed " + seed + ": deed " + what + " " + done);
    }
    for (OrderId id : deeds.ids) {
      home(deeds, id, "seed " + seed + ", order " + id);
    }
    invariants.check(deeds.ids, "seed " + seed + ", all at home");
    for (Change c : house.orders.changes()) {
      assertFalse(c.by().name().isBlank() || c.act().isBlank(), c.act());
    }
  }

  /** A mail to the buyer for each shipment, as the mail room orders it. */
  private static List<Command> mails(Move move) {
    return move.after().shipments().stream()
        .filter(s -> s.state() == ShipmentState.NUMBERED)
        .map(
            s ->
                new Command(
                    new CommandId("mail/shipped/" + s.number()),
                    MAIN,
                    "mail.send",
                    "",
                    move.after().id(),
                    s.number().value()))
        .toList();
  }

  /** Whatever state it is in, staff bring it to an end. */
  private void home(RandomDeeds deeds, OrderId id, String where) {
    for (int tried = 0; tried < 30 && !Invariants.ENDS.contains(house.desk(id)); tried++) {
      switch (house.desk(id)) {
        case HOLD -> house.act(id, ActRequest.release(), "r");
        case NEW -> house.move(id, Desk.SHIP_WAIT, "r");
        case PAY_WAIT -> deeds.pays(id);
        case SHIP_WAIT -> house.move(id, Desk.DOC_WAIT, "r");
        case DOC_WAIT -> printOrPart(deeds, id);
        case TRACK_WAIT -> numberWhole(deeds, id);
        default -> {
          deeds.leaves();
          deeds.pays(id);
        }
      }
    }
    assertTrue(
        Invariants.ENDS.contains(house.desk(id)),
        where + " is stuck: " + house.get(id) + house.get(id).shipments());
  }

  private void printOrPart(RandomDeeds deeds, OrderId id) {
    if (!deeds.print(id)) {
      for (Shipment s : house.get(id).underWay()) {
        house.act(id, new ActRequest.Part(s.number()), "r");
      }
    }
  }

  private void numberWhole(RandomDeeds deeds, OrderId id) {
    if (!deeds.number(id)) {
      house.get(id).underWay().stream()
          .flatMap(s -> s.lead().stream())
          .forEach(n -> deeds.number(n.order()));
    }
  }
}
