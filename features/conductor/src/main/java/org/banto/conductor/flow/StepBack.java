// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** Decides about going one desk back (T11, T20, T21). */
final class StepBack {
  private static final Set<OutboxEntry.State> LEFT =
      EnumSet.of(
          OutboxEntry.State.RUNNING,
          OutboxEntry.State.DONE,
          OutboxEntry.State.PENDING,
          OutboxEntry.State.UNKNOWN);

  private static final Decision ALONG =
      Decision.Stop.of("ほかの注文に同梱した荷物です。同梱先の注文を戻すと一緒に戻ります。この注文だけなら同梱を解除してください");

  private final Outbox outbox;

  StepBack(Outbox outbox) {
    this.outbox = outbox;
  }

  Decision decide(Order order, Request ask) {
    return switch (order.desk()) {
      case HOLD -> go(order, order.with(e -> e.release()), ask);
      case PAY_WAIT, SHIP_WAIT ->
          order.partlyShipped()
              ? Decision.Stop.of("一部がもう発送されているため、新規受注には戻せません")
              : unlessTold(
                  order, order.with(e -> e.stage(Stage.NEW)), List.of("mall.", "mail."), ask);
      case DOC_WAIT ->
          go(
              order,
              Effects.shipments(order, Set.of(ShipmentState.RELEASED), ShipmentState.PLANNED),
              ask);
      case TRACK_WAIT -> fromTrackWait(order, ask);
      case SHIPPED -> fromShipped(order, ask);
      case POSTPAY_WAIT, DONE ->
          reasoned(
              order,
              Effects.hold(order.with(e -> e.stage(Stage.ACCEPTED)), ask),
              "処理済みの注文を開き直す理由を入れてください",
              ask);
      case CANCELLED -> unlessTold(order, revived(order), List.of("mall.cancel", "mail."), ask);
      case RETURN ->
          reasoned(order, order.with(e -> e.stage(Stage.TOLD)), "返品を取りやめる理由を入れてください", ask);
      case NEW -> Decision.Stop.of("最初の机なので、前には戻れません");
    };
  }

  private Decision fromTrackWait(Order order, Request ask) {
    if (order.underWay().stream().allMatch(s -> s.lead().isPresent())) {
      return ALONG;
    }
    boolean printed = order.underWay().stream().anyMatch(s -> s.state() != ShipmentState.REQUESTED);
    ShipmentState to = printed ? ShipmentState.RELEASED : ShipmentState.PLANNED;
    Order after = Effects.each(order, s -> s.underWay() && s.lead().isEmpty() ? s.in(to) : s);
    return printed ? reasoned(order, after, "送り状が出力済みです。戻す理由を入れてください", ask) : go(order, after, ask);
  }

  private Decision fromShipped(Order order, Request ask) {
    if (order.live().stream().anyMatch(s -> s.state() != ShipmentState.NUMBERED)) {
      return Decision.Stop.of("荷物がすでに運送会社に渡っているため、戻せません");
    }
    if (order.live().stream().anyMatch(s -> s.lead().isPresent())) {
      return ALONG;
    }
    Order after = Effects.each(order, s -> unnumbered(order, s));
    return unlessTold(order, after, List.of("mall.ship", "mail."), ask);
  }

  /** The waybill numbers are struck: another import, or the warehouse, gives new ones. */
  private static Shipment unnumbered(Order order, Shipment s) {
    boolean here = order.route().has(Desk.DOC_WAIT);
    return s.state() == ShipmentState.NUMBERED
        ? s.in(here ? ShipmentState.PRINTED : ShipmentState.REQUESTED).blank()
        : s;
  }

  /** One struck because its goods went into another has none, and stays struck. */
  private static Order revived(Order order) {
    Order alive = order.with(e -> e.stage(Stage.NEW));
    boolean several = order.shipments().size() > 1;
    return alive.live().isEmpty()
        ? Effects.each(alive, s -> several && s.items().isEmpty() ? s : s.in(ShipmentState.PLANNED))
        : alive;
  }

  private Decision unlessTold(Order order, Order after, List<String> kinds, Request ask) {
    Instant since = since(order, kinds.get(0));
    String told =
        outbox.of(order.account(), order.id()).stream()
            .filter(e -> LEFT.contains(e.state()) && !e.queuedAt().isBefore(since))
            .map(e -> e.command().kind())
            .filter(k -> kinds.stream().anyMatch(k::startsWith))
            .map(StepBack::name)
            .distinct()
            .collect(Collectors.joining("、"));
    return told.isEmpty() || ask.reasoned()
        ? go(order, after, Set.copyOf(kinds), ask)
        : Decision.Stop.unlessReasoned("取り消せないことが済んでいます（" + told + "）。戻すときは理由を入れてください");
  }

  /** When the mall's first command of this kind was queued: what went out before is no hindrance. */
  private Instant since(Order order, String kind) {
    return outbox.of(order.account(), order.id()).stream()
        .filter(e -> e.command().kind().startsWith(kind))
        .map(OutboxEntry::queuedAt)
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static String name(String kind) {
    return switch (kind) {
      case "mall.confirm" -> "モールへの注文確認";
      case "mall.ship" -> "モールへの発送通知";
      case "mall.cancel" -> "モールへのキャンセル";
      default -> kind.startsWith("mail.") ? "メール" : kind;
    };
  }

  private static Decision reasoned(Order order, Order after, String otherwise, Request ask) {
    return ask.reasoned() ? go(order, after, ask) : Decision.Stop.unlessReasoned(otherwise);
  }

  private static Decision go(Order order, Order after, Request ask) {
    return go(order, after, Set.of(), ask);
  }

  private static Decision go(Order order, Order after, Set<String> recalls, Request ask) {
    String way = order.desk().japanese() + " → " + after.desk().japanese();
    return new Decision.Go(after, "order.back", ask.because(way), recalls);
  }
}
