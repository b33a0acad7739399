// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.flow.fake.PlainTag;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Trace;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

/** Rooms change orders on their way, in turn, and the order says what each did. */
class AmendmentRunnerTest {
  private final FlowHouse house = new FlowHouse();
  private final List<String> asked = new ArrayList<>();

  /** Does what it is told to. */
  private abstract class Own implements Amendment {
    private final String id;
    private final Phase phase;

    Own(String id, Phase phase) {
      this.id = id;
      this.phase = phase;
    }

    @Override
    public Description description() {
      return new Description(id, Text.of("試し" + id, "try " + id), phase);
    }

    @Override
    public Amended amend(Move move) {
      asked.add(id);
      return does(move);
    }

    abstract Amended does(Move move);
  }

  private Own looks(String id, Amendment.Phase phase) {
    return new Own(id, phase) {
      @Override
      Amended does(Move move) {
        return Amended.same(move.after());
      }
    };
  }

  private Own fails(Amendment.Phase phase) {
    return new Own("fails", phase) {
      @Override
      Amended does(Move move) {
        throw new IllegalStateException("as asked");
      }
    };
  }

  private OrderId fresh() {
    return house.receive(Route.STANDARD, PaymentState.AUTHORISED);
  }

  private List<String> did(OrderId id) {
    return house.get(id).traces().stream().map(t -> t.by() + ": " + t.did().ja()).toList();
  }

  @Test
  void eachIsAskedInItsPhaseAndWithinAPhaseByItsName() {
    List<String> due = new ArrayList<>();
    house.amendments.clear();
    for (Amendment.Phase phase : Amendment.Phase.values()) {
      for (String id : List.of(phase.ordinal() + ".a", phase.ordinal() + ".b")) {
        due.add(id);
        house.amendments.add(looks(id, phase));
      }
    }
    Collections.reverse(house.amendments);
    fresh();
    assertEquals(due, asked);
  }

  @Test
  void eachSeesWhatThoseBeforeItDidAndTheOrderTellsIt() {
    house.amendments.add(new PlainTag(Amendment.Phase.TAGS, "second", m -> has(m, "first")));
    house.amendments.add(new PlainTag(Amendment.Phase.REMARKS, "first", m -> true));
    OrderId id = fresh();
    assertEquals(List.of("plain.first: tagged first", "plain.second: tagged second"), did(id));
    Trace first = house.get(id).traces().get(0);
    assertEquals(Samples.NOW, first.at());
    assertEquals(Text.same("first"), first.name());
  }

  private static boolean has(Move move, String tag) {
    return move.after().tags().contains(tag);
  }

  @Test
  void shipmentsFollowWhatIsDoneAfterThem() {
    house.amendments.add(looks("shipments", Amendment.Phase.SHIPMENTS));
    house.amendments.add(new PlainTag(Amendment.Phase.HOLD, "late", m -> true));
    OrderId id = fresh();
    assertEquals(List.of("shipments", "shipments"), asked);
    asked.clear();
    house.submit(house.get(id));
    assertEquals(List.of("shipments"), asked, "nothing was done after them");
  }

  @Test
  void anAcceptedOrderIsPlannedOnItsWay() {
    OrderId id = fresh();
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
    assertEquals(1, house.get(id).live().size());
    assertEquals(List.of("plain.plan: planned"), did(id));
  }

  @Test
  void anOrderKeepsTheNewestOfItsTrace() {
    OrderId id = fresh();
    house.amendments.add(
        new Own("counts", Amendment.Phase.TAGS) {
          @Override
          Amended does(Move move) {
            String tag = "n" + move.after().revision();
            Order order = move.after();
            return order.tags().contains(tag)
                ? Amended.same(order)
                : new Amended(order.with(e -> e.tag(tag)), List.of(Text.same(tag)));
          }
        });
    for (int i = 0; i < Trace.MOST + 10; i++) {
      assertTrue(house.submit(house.get(id)).applied());
    }
    List<String> did = did(id);
    assertEquals(Trace.MOST, did.size());
    assertEquals("counts: n" + (Trace.MOST + 10), did.get(did.size() - 1));
    assertEquals("counts: n11", did.get(0));
  }

  @Test
  void anOrderThatIsHereStaysWhereOneFailsAndSaysWhich() {
    OrderId id = fresh();
    Order was = house.get(id);
    house.amendments.add(fails(Amendment.Phase.TAGS));
    Outcome outcome = house.submit(was.with(e -> e.tag("t")));
    assertEquals(Outcome.Result.STOPPED, outcome.result());
    assertTrue(outcome.why().ja().contains("「試しfails」が動きませんでした"), outcome.why().ja());
    assertTrue(outcome.why().en().contains("\"try fails\" failed"), outcome.why().en());
    assertEquals(was, house.get(id));
  }

  @Test
  void aNewOrderIsKeptAndSetAside() {
    house.amendments.add(new PlainTag(Amendment.Phase.REMARKS, "first", m -> true));
    house.amendments.add(fails(Amendment.Phase.TAGS));
    OrderId id = fresh();
    assertEquals(Desk.HOLD, house.desk(id));
    assertTrue(house.get(id).hold().get().reason().contains("試しfails"));
    assertFalse(house.get(id).tags().contains("first"), "all of them or none");
  }

  @Test
  void whoMakesAnotherOrderOfItFails() {
    OrderId id = fresh();
    house.amendments.add(
        new Own("other", Amendment.Phase.GOODS) {
          @Override
          Amended does(Move move) {
            return new Amended(move.after().with(e -> e.revision(99)), List.of());
          }
        });
    assertEquals(Outcome.Result.STOPPED, house.submit(house.get(id)).result());
  }

  @Test
  void aRehearsalAsksThemAndKeepsNothing() {
    OrderId id = fresh();
    house.amendments.add(fails(Amendment.Phase.HOLD));
    assertTrue(house.rehearse(id, ActRequest.move(Desk.SHIP_WAIT)).stop().isPresent());
    assertEquals(Desk.NEW, house.desk(id));
  }

  @Test
  void thePhasesStandInTheOrderOfTheWork() {
    assertEquals(
        List.of(
            "REMARKS",
            "TAGS",
            "GOODS",
            "ROUTE",
            "SHIPMENTS",
            "CARRIER",
            "SHIP_DATE",
            "WORDS",
            "HOLD"),
        Arrays.stream(Amendment.Phase.values()).map(Enum::name).toList());
  }
}
