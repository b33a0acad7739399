// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.fakes.CorrespondenceContract;
import org.banto.flow.Command;
import org.banto.flow.fake.MemoryOutbox;
import org.banto.flow.fake.Samples;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MallCorrespondenceTest implements CorrespondenceContract {
  private final MallCorrespondence malls =
      new MallCorrespondence(
          new MemoryOutbox(() -> Samples.NOW), Clock.fixed(Samples.NOW, ZoneOffset.UTC));

  @Override
  public void staged(Walk walk) throws Exception {
    Map<Command, Order> waiting = new LinkedHashMap<>();
    Map<Command, Order> needless = new LinkedHashMap<>();
    for (long id : new long[] {1, 2}) {
      put(waiting, MallFollower.CONFIRM, "", accepted(id));
      put(waiting, MallFollower.CANCEL, "restock", off(accepted(id + 10)));
      Order left = left(id + 20);
      put(waiting, MallFollower.SHIP, DepartedParcels.version(left), left);
    }
    put(needless, MallFollower.CONFIRM, "", off(accepted(31)));
    put(needless, MallFollower.CANCEL, "restock", accepted(32));
    put(needless, MallFollower.SHIP, DepartedParcels.version(left(33)), off(left(33)));
    walk.on(new Stage(malls, waiting, needless, () -> ""));
  }

  @Test
  @Tag("page.16")
  void theMallHearsTheReasonThatStaffNamed() {
    assertEquals("8", reason(off(accepted(1)).with(e -> e.cancelReason(Optional.of("8")))));
    assertEquals("", reason(off(accepted(2))));
  }

  private static String reason(Order order) {
    Map<Command, Order> one = new LinkedHashMap<>();
    put(one, MallFollower.CANCEL, "restock", order);
    Command command = one.keySet().iterator().next();
    return ((CancelOrder) MallCorrespondence.instruction(command, order, LocalDate.EPOCH)).reason();
  }

  private static void put(Map<Command, Order> to, String kind, String argument, Order order) {
    to.put(
        new Command(
            new CommandId(kind + ":" + order.id()),
            Samples.MAIN,
            kind,
            "demo~one",
            order.id(),
            argument),
        order);
  }

  private static Order accepted(long id) {
    return Samples.order(id, Route.STANDARD, PaymentState.AUTHORISED)
        .with(e -> e.stage(org.banto.order.Stage.ACCEPTED));
  }

  private static Order off(Order order) {
    return order.with(e -> e.stage(org.banto.order.Stage.CANCELLED));
  }

  private static Order left(long id) {
    Order printed = Samples.printed(Samples.planned(accepted(id)));
    return Samples.numbered(printed, "1000000000" + id)
        .with(e -> e.mall(new MallState(MallState.Standing.READY_TO_SHIP, "300", "発送待ち")));
  }
}
