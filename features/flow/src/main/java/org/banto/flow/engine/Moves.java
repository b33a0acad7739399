// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;

/** Decides about moves by the table of transitions. */
final class Moves {
  private final CheckRunner judge;
  private final AmendmentRunner amendments;

  Moves(CheckRunner judge, AmendmentRunner amendments) {
    this.judge = judge;
    this.amendments = amendments;
  }

  /** What becomes of an order that somebody wants on this desk. */
  Decision decide(Order order, Desk asked, Request ask) {
    if (order.desk() == asked) {
      return Decision.Stop.of(
          new Text(
              "すでに「" + asked.japanese() + "」にあります",
              "It is on \"" + asked.words().en() + "\" already"));
    }
    if (order.desk() == Desk.HOLD) {
      return outOfHold(order, asked, ask);
    }
    return along(order, order.desk(), asked, ask);
  }

  /** What becomes of an order whose money has not come in by its day; one paid meanwhile stays. */
  Decision lapse(Order order, Request ask) {
    return order.desk() == Desk.PAY_WAIT && order.payment() == PaymentState.UNPAID
        ? decide(order, Desk.CANCELLED, ask)
        : Decision.Stop.of(new Text("入金を待っていません", "It does not wait for money"));
  }

  private Decision outOfHold(Order held, Desk asked, Request ask) {
    Order free = judge.judge(held.with(e -> e.release()));
    if (free.desk() == asked) {
      return go(Desk.HOLD, free, asked, ask);
    }
    return along(free, Desk.HOLD, asked, ask);
  }

  private Decision along(Order order, Desk from, Desk asked, Request ask) {
    Desk to = Transitions.meant(order, order.desk(), asked);
    Optional<Transition> row = Transitions.find(order.desk(), to);
    if (row.isEmpty()) {
      return Decision.Stop.of(
          new Text(
              "「" + order.desk().japanese() + "」から「" + asked.japanese() + "」へは進められません",
              "It cannot go from \""
                  + order.desk().words().en()
                  + "\" to \""
                  + asked.words().en()
                  + "\""));
    }
    Optional<Decision.Stop> stop = row.get().guard().stops(order, ask);
    if (stop.isPresent()) {
      return stop.get();
    }
    Order after = row.get().effect().on(order, ask);
    if (after.stage() == Stage.ACCEPTED && after.live().isEmpty() && !amendments.plans()) {
      return Decision.Stop.of(
          new Text(
              "発送の機能が入っていないため、出荷を計画できません",
              "No shipment can be planned: the house has no function for shipping"));
    }
    return go(from, after, asked, ask);
  }

  private Decision go(Desk from, Order moved, Desk asked, Request ask) {
    Order after = judge.seat(moved);
    if (after.desk() == from) {
      return Decision.Stop.of(
          new Text(
              "「" + from.japanese() + "」にとどまります", "It stays on \"" + from.words().en() + "\""));
    }
    String text = from.japanese() + " → " + after.desk().japanese();
    String detour = Effects.detour(after, asked).map(d -> "（" + d + "）").orElse("");
    return new Decision.Go(after, "order.moved", ask.because(text + detour));
  }

  /** Where it can go by hand. */
  static List<Desk> reachable(Order order) {
    if (order.desk() != Desk.HOLD) {
      return Transitions.reachable(order, order.desk());
    }
    Desk beneath = order.with(e -> e.release()).desk();
    return Stream.concat(
            Stream.of(beneath),
            Transitions.reachable(order, beneath).stream().filter(d -> d != Desk.HOLD))
        .sorted()
        .distinct()
        .toList();
  }
}
