// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.base.Desk.CANCELLED;
import static org.banto.base.Desk.DOC_WAIT;
import static org.banto.base.Desk.DONE;
import static org.banto.base.Desk.HOLD;
import static org.banto.base.Desk.NEW;
import static org.banto.base.Desk.PAY_WAIT;
import static org.banto.base.Desk.POSTPAY_WAIT;
import static org.banto.base.Desk.RETURN;
import static org.banto.base.Desk.SHIPPED;
import static org.banto.base.Desk.SHIP_WAIT;
import static org.banto.base.Desk.TRACK_WAIT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.engine.Transition.Effect;
import org.banto.flow.engine.Transition.Guard;
import org.banto.order.Order;

/**
 * The table of transitions. T1 is the intake, T5 takes an order out of hold first, T9 (splitting and
 * consolidating) is made by shipping and kept in step by {@link SharedParcels}, T11 and T20 are {@link StepBack}, T21 is holding an order that was done.
 */
final class Transitions {
  private static final Guard CLEAN = Guards::clean;
  private static final Guard READY = Guards::ready;

  private static final List<Transition> TABLE =
      List.of(
          hand("T2", Set.of(NEW), PAY_WAIT, CLEAN, Effects::accept),
          hand("T3", Set.of(NEW), SHIP_WAIT, CLEAN, Effects::accept),
          hand(
              "T4",
              EnumSet.of(NEW, PAY_WAIT, SHIP_WAIT, DOC_WAIT, TRACK_WAIT),
              HOLD,
              Guards::parcelPulled,
              Effects::hold),
          hand("T6", Set.of(PAY_WAIT), SHIP_WAIT, CLEAN.and(Guards::paid), Effects::pay),
          hand("T8", Set.of(SHIP_WAIT), DOC_WAIT, READY.and(CLEAN), Effects::release),
          work(
              "T10",
              DOC_WAIT,
              TRACK_WAIT,
              new Text("送り状データを出力すると進みます", "It goes on when its label file is put out")),
          work(
              "T12",
              TRACK_WAIT,
              SHIPPED,
              new Text("伝票番号を取り込むと進みます", "It goes on when its waybill number is imported")),
          hand("T13", Set.of(SHIPPED), DONE, untold(), Effects::told),
          hand("T14", Set.of(SHIPPED), POSTPAY_WAIT, untold(), Effects::told),
          hand(
              "T15",
              Set.of(POSTPAY_WAIT),
              DONE,
              Guards.reason(
                  new Text(
                      "入金を登録すると進みます。登録せずに進めるときは理由を入れてください",
                      "It goes on once a deposit is entered. To go on without one, enter a reason")),
              Effects::pay),
          hand(
              "T16",
              EnumSet.of(NEW, PAY_WAIT, SHIP_WAIT),
              CANCELLED,
              Guards::calledOff,
              Effects::cancel),
          hand(
              "T17",
              EnumSet.of(DOC_WAIT, TRACK_WAIT),
              CANCELLED,
              Guards.reason(
                  new Text(
                      "伝票・帳票に進んだ注文です。荷物を抜き取り、理由を入れてください",
                      "Labels and papers of this order are on their way. Pull the parcel and enter a reason")),
              Effects::cancel),
          hand(
              "T18",
              EnumSet.of(SHIPPED, POSTPAY_WAIT, DONE),
              RETURN,
              Guards.reason(new Text("返品・再送の理由を入れてください", "Enter why it is returned or sent again")),
              Effects::turnBack),
          hand("T19", Set.of(SHIP_WAIT), TRACK_WAIT, READY.and(CLEAN), Effects::request),
          hand(
              "T21",
              EnumSet.of(SHIPPED, POSTPAY_WAIT, DONE),
              HOLD,
              Guards.reason(
                  new Text(
                      "発送した注文を保留にする理由を入れてください", "Enter why an order that has left is put on hold")),
              Effects::hold));

  private Transitions() {}

  /** The row that leads from this desk to that one. */
  static Optional<Transition> find(Desk from, Desk to) {
    return TABLE.stream().filter(t -> t.leads(from, to)).findFirst();
  }

  /** The desk meant by a hand that asks for this one: the route may pass it by. */
  static Desk meant(Order order, Desk from, Desk asked) {
    boolean onTheWay = asked.compareTo(SHIP_WAIT) >= 0 && asked.compareTo(DONE) <= 0;
    if (from == SHIP_WAIT && asked == TRACK_WAIT && order.route().has(DOC_WAIT)) {
      return DOC_WAIT;
    }
    return onTheWay ? order.route().pass(asked) : asked;
  }

  /** Where an order can go by hand from this desk, in the order of the desks. */
  static List<Desk> reachable(Order order, Desk from) {
    return TABLE.stream()
        .filter(t -> t.byHand() && t.from().contains(from))
        .map(Transition::to)
        .filter(d -> d.compareTo(DONE) > 0 || d == HOLD || order.route().has(d))
        .filter(d -> from != SHIP_WAIT || d != TRACK_WAIT || !order.route().has(DOC_WAIT))
        .sorted()
        .distinct()
        .toList();
  }

  /** The mall and the buyer have not been told: somebody says that it was done otherwise. */
  private static Guard untold() {
    return Guards.reason(
        new Text(
            "モールへの発送通知かメールがまだ済んでいません。別の方法で済ませたときは理由を入れてください",
            "The mall or the buyer has not been told yet. If that was done otherwise, enter a reason"));
  }

  private static Transition hand(String no, Set<Desk> from, Desk to, Guard guard, Effect effect) {
    return new Transition(no, from, to, true, guard, effect);
  }

  private static Transition work(String no, Desk from, Desk to, Text instead) {
    return new Transition(no, Set.of(from), to, false, Guards.never(instead), (o, a) -> o);
  }
}
