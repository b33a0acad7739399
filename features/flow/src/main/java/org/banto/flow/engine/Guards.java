// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.List;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Decision.Stop;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;

/** The guards of the table of transitions that are not checks. */
final class Guards {
  private Guards() {}

  /** No open finding: every check passes, or somebody said yes. */
  static Optional<Stop> clean(Order order, Request ask) {
    List<Finding> open = order.open();
    return open.isEmpty()
        ? Optional.empty()
        : stop(
            Text.joined(
                open.stream().map(Finding::sentence).distinct().limit(3).toList(), "／", " / "));
  }

  /** The money is here, or too little was accepted with a reason. */
  static Optional<Stop> paid(Order order, Request ask) {
    if (!order.payment().awaited()) {
      return Optional.empty();
    }
    if (order.payment() == PaymentState.SHORT) {
      return reason(
              new Text(
                  "入金が足りません。不足のまま進めるときは理由を入れてください",
                  "The money that came in is too little. To go on all the same, enter a reason"))
          .stops(order, ask);
    }
    return stop(
        order.payment() == PaymentState.MALL_REVIEW
            ? new Text(
                "モールまたは後払い会社の審査が終わっていません",
                "The mall or the pay-later company has not finished its review")
            : new Text(
                "入金が確認できていません。入金を登録すると進みます",
                "No payment is known. It goes on once a deposit is entered"));
  }

  /** Goods, carrier and day of what goes next are settled. */
  static Optional<Stop> ready(Order order, Request ask) {
    if (order.live().isEmpty()) {
      return stop(new Text("出荷がまだ計画されていません", "No shipment is planned yet"));
    }
    List<Shipment> next = Wave.of(order, ask);
    if (next.isEmpty()) {
      return stop(new Text("入荷待ちの出荷があります", "A shipment waits for goods"));
    }
    if (next.stream().anyMatch(s -> s.carriage().carrier().isEmpty())) {
      return stop(new Text("配送会社が決まっていません", "No carrier is chosen"));
    }
    if (next.stream().anyMatch(s -> s.carriage().label().isEmpty())) {
      return stop(new Text("送り状の種類が決まっていません", "No label is chosen"));
    }
    return next.stream().anyMatch(s -> s.shipDate().isEmpty())
        ? stop(new Text("出荷予定日が決まっていません", "No ship date is set"))
        : Optional.empty();
  }

  /** The mall cannot take it back, so somebody says why; what has left cannot be called off at all. */
  static Optional<Stop> calledOff(Order order, Request ask) {
    Text forWhat =
        order.partlyShipped()
            ? new Text(
                "一部がもう発送されています。残りの出荷だけを取りやめるときは理由を入れてください",
                "Part of it has left already. To call off the rest, enter a reason")
            : new Text(
                "キャンセルの理由を入れてください。モールに伝わると取り消せません",
                "Enter why it is cancelled. Once the mall is told, this cannot be undone");
    return reason(forWhat).stops(order, ask);
  }

  /** A reason is given; the text says what for. */
  static Transition.Guard reason(Text forWhat) {
    return (order, ask) ->
        ask.reasoned() ? Optional.empty() : Optional.of(Stop.unlessReasoned(forWhat));
  }

  /** Never by hand; the text says what does it. */
  static Transition.Guard never(Text instead) {
    return (order, ask) -> stop(instead);
  }

  /** Once labels are out, the parcel has to be pulled: a reason is asked. */
  static Optional<Stop> parcelPulled(Order order, Request ask) {
    return printed(order)
        ? reason(
                new Text(
                    "送り状が出力済みです。荷物を抜き取り、理由を入れてください",
                    "Its label is printed. Pull the parcel and enter a reason"))
            .stops(order, ask)
        : Optional.empty();
  }

  private static Optional<Stop> stop(Text why) {
    return Optional.of(Stop.of(why));
  }

  /** Whether labels are out for something that has not left. */
  static boolean printed(Order order) {
    return order.live().stream().anyMatch(s -> s.state().desk() == Desk.TRACK_WAIT);
  }
}
