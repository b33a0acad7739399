// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.conductor.flow.Decision.Stop;
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
        : stop(open.stream().map(Finding::ja).distinct().limit(3).collect(Collectors.joining("／")));
  }

  /** The money is here, or too little was accepted with a reason. */
  static Optional<Stop> paid(Order order, Request ask) {
    if (!order.payment().awaited()) {
      return Optional.empty();
    }
    if (order.payment() == PaymentState.SHORT) {
      return reason("入金が足りません。不足のまま進めるときは理由を入れてください").stops(order, ask);
    }
    return stop(
        order.payment() == PaymentState.MALL_REVIEW
            ? "モールまたは後払い会社の審査が終わっていません"
            : "入金が確認できていません。入金を登録すると進みます");
  }

  /** Goods, carrier and day of what goes next are settled. */
  static Optional<Stop> ready(Order order, Request ask) {
    if (order.live().isEmpty()) {
      return stop("出荷がまだ計画されていません");
    }
    List<Shipment> next = Wave.of(order, ask);
    if (next.isEmpty()) {
      return stop("入荷待ちの出荷があります");
    }
    if (next.stream().anyMatch(s -> s.carriage().carrier().isEmpty())) {
      return stop("配送会社が決まっていません");
    }
    if (next.stream().anyMatch(s -> s.carriage().label().isEmpty())) {
      return stop("送り状の種類が決まっていません");
    }
    return next.stream().anyMatch(s -> s.shipDate().isEmpty())
        ? stop("出荷予定日が決まっていません")
        : Optional.empty();
  }

  /** The mall cannot take it back, so somebody says why; what has left cannot be called off at all. */
  static Optional<Stop> calledOff(Order order, Request ask) {
    String forWhat =
        order.partlyShipped()
            ? "一部がもう発送されています。残りの出荷だけを取りやめるときは理由を入れてください"
            : "キャンセルの理由を入れてください。モールに伝わると取り消せません";
    return reason(forWhat).stops(order, ask);
  }

  /** A reason is given; the text says what for. */
  static Transition.Guard reason(String forWhat) {
    return (order, ask) ->
        ask.reasoned() ? Optional.empty() : Optional.of(Stop.unlessReasoned(forWhat));
  }

  /** Never by hand; the text says what does it. */
  static Transition.Guard never(String instead) {
    return (order, ask) -> stop(instead);
  }

  /** Once labels are out, the parcel has to be pulled: a reason is asked. */
  static Optional<Stop> parcelPulled(Order order, Request ask) {
    return printed(order)
        ? reason("送り状が出力済みです。荷物を抜き取り、理由を入れてください").stops(order, ask)
        : Optional.empty();
  }

  private static Optional<Stop> stop(String why) {
    return Optional.of(Stop.of(why));
  }

  /** Whether labels are out for something that has not left. */
  static boolean printed(Order order) {
    return order.live().stream().anyMatch(s -> s.state().desk() == Desk.TRACK_WAIT);
  }
}
