// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.flow.Tidings;
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
      Decision.Stop.of(
          new Text(
              "ほかの注文に同梱した荷物です。同梱先の注文を戻すと一緒に戻ります。この注文だけなら同梱を解除してください",
              "It travels in a parcel of another order and goes back with that one. For this order alone, part them"));

  private final Outbox outbox;
  private final Tellings tellings;

  StepBack(Outbox outbox, Tellings tellings) {
    this.outbox = outbox;
    this.tellings = tellings;
  }

  Decision decide(Order order, Request ask) {
    return switch (order.desk()) {
      case HOLD -> go(order, order.with(e -> e.release()), ask);
      case PAY_WAIT, SHIP_WAIT ->
          order.partlyShipped()
              ? Decision.Stop.of(
                  new Text(
                      "一部がもう発送されているため、新規受注には戻せません",
                      "Part of it has left already, so it cannot go back to \"New\""))
              : unlessTold(order, order.with(e -> e.stage(Stage.NEW)), t -> t != Tidings.NONE, ask);
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
              new Text("処理済みの注文を開き直す理由を入れてください", "Enter why a done order is opened again"),
              ask);
      case CANCELLED -> unlessTold(order, revived(order), Tidings.CANCELLED::equals, ask);
      case RETURN ->
          reasoned(
              order,
              order.with(e -> e.stage(Stage.TOLD)),
              new Text("返品を取りやめる理由を入れてください", "Enter why it is not returned after all"),
              ask);
      case NEW ->
          Decision.Stop.of(
              new Text("最初の机なので、前には戻れません", "It is on the first desk and cannot go back"));
    };
  }

  private Decision fromTrackWait(Order order, Request ask) {
    if (order.underWay().stream().allMatch(s -> s.lead().isPresent())) {
      return ALONG;
    }
    boolean printed = order.underWay().stream().anyMatch(s -> s.state() != ShipmentState.REQUESTED);
    ShipmentState to = printed ? ShipmentState.RELEASED : ShipmentState.PLANNED;
    Order after =
        Effects.each(order, s -> s.underWay() && s.lead().isEmpty() ? s.in(to).blank() : s);
    return printed
        ? reasoned(
            order,
            after,
            new Text("送り状が出力済みです。戻す理由を入れてください", "Its label is printed. Enter why it goes back"),
            ask)
        : go(order, after, ask);
  }

  private Decision fromShipped(Order order, Request ask) {
    if (order.live().stream().anyMatch(s -> s.state() != ShipmentState.NUMBERED)) {
      return Decision.Stop.of(
          new Text(
              "荷物がすでに運送会社に渡っているため、戻せません",
              "The carrier has its parcel already, so it cannot go back"));
    }
    if (order.live().stream().anyMatch(s -> s.lead().isPresent())) {
      return ALONG;
    }
    Order after = Effects.each(order, s -> unnumbered(order, s));
    return unlessTold(order, after, Tidings.SHIPPED::equals, ask);
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
    Order alive = order.with(e -> e.stage(Stage.NEW).cancelReason(Optional.empty()));
    boolean several = order.shipments().size() > 1;
    return alive.live().isEmpty()
        ? Effects.each(alive, s -> several && s.items().isEmpty() ? s : s.in(ShipmentState.PLANNED))
        : alive;
  }

  /**
   * Goes back, unless that is known outside which would be taken back.
   *
   * @param taken what would be; words, as of a mail, count from when the first of it was queued
   */
  private Decision unlessTold(Order order, Order after, Predicate<Tidings> taken, Request ask) {
    List<OutboxEntry> leaving = outbox.of(order.account(), order.id());
    Predicate<Tidings> counts = t -> t == Tidings.WORDS || taken.test(t);
    Instant since = since(leaving, taken);
    List<Text> told =
        leaving.stream()
            .filter(e -> LEFT.contains(e.state()) && !e.queuedAt().isBefore(since))
            .map(e -> e.command().kind())
            .filter(kind -> counts.test(tellings.of(kind)))
            .map(tellings::name)
            .distinct()
            .toList();
    return told.isEmpty() || ask.reasoned()
        ? go(order, after, tellings.kinds(counts), ask)
        : Decision.Stop.unlessReasoned(done(Text.joined(told, "、", ", ")));
  }

  private static Text done(Text what) {
    return new Text(
        "取り消せないことが済んでいます（" + what.ja() + "）。戻すときは理由を入れてください",
        "What cannot be undone is done ("
            + what.en()
            + "). To go back all the same, enter a reason");
  }

  /** When the first command that makes it known was queued: what went out before is no hindrance. */
  private Instant since(List<OutboxEntry> leaving, Predicate<Tidings> taken) {
    return leaving.stream()
        .filter(
            e -> {
              Tidings tells = tellings.of(e.command().kind());
              return tells != Tidings.WORDS && taken.test(tells);
            })
        .map(OutboxEntry::queuedAt)
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static Decision reasoned(Order order, Order after, Text otherwise, Request ask) {
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
