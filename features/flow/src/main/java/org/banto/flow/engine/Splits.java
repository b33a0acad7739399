// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.house.ActRequest;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Decides about splitting a shipment, and about joining two of one order again (T9). */
final class Splits {
  private static final int MOST = 99;

  private Splits() {}

  /** Some of the goods become a shipment of their own. */
  static Decision split(Order order, ActRequest.Split deed, Request ask) {
    Optional<Decision> stop = fixed(order, deed.shipment());
    if (stop.isPresent()) {
      return stop.get();
    }
    Shipment from = order.shipment(deed.shipment()).orElseThrow();
    Optional<List<Shipment.Item>> rest = without(from.items(), deed.items());
    if (rest.isEmpty()) {
      return Decision.Stop.of(
          new Text("分ける商品と数量は、出荷の中身より少なくしてください", "Split off less than the shipment holds"));
    }
    if (order.shipments().size() >= MOST) {
      return Decision.Stop.of(new Text("これ以上は分けられません", "It cannot be split any further"));
    }
    Shipment part = part(order, from, deed);
    List<Shipment> all = new ArrayList<>(order.shipments());
    all.replaceAll(s -> s.equals(from) ? from.holding(rest.get()) : s);
    all.add(part);
    int pieces = deed.items().stream().mapToInt(Shipment.Item::quantity).sum();
    String text =
        "出荷 %s の%d点を出荷 %s に分割（%s 出荷予定）".formatted(from.number(), pieces, part.number(), deed.day());
    return new Decision.Go(order.with(e -> e.shipments(all)), "shipment.split", ask.because(text));
  }

  /** One for a later day waits, also when the first is released; the money stays with the first. */
  private static Shipment part(Order order, Shipment from, ActRequest.Split deed) {
    boolean now =
        from.state() == ShipmentState.RELEASED
            && from.shipDate().filter(d -> deed.day().isAfter(d)).isEmpty();
    return from.holding(deed.items())
        .numberedAs(ShipmentNumber.of(order.id(), order.shipments().size() + 1))
        .by(deed.carriage())
        .on(deed.day())
        .collecting(Optional.empty())
        .in(now ? ShipmentState.RELEASED : ShipmentState.PLANNED)
        .boxed(List.of(new Parcel(1, Optional.empty())));
  }

  /** Two become one. */
  static Decision join(Order order, ActRequest.Join deed, Request ask) {
    Optional<Decision> stop = fixed(order, deed.into()).or(() -> fixed(order, deed.other()));
    if (stop.isPresent()) {
      return stop.get();
    }
    Shipment into = order.shipment(deed.into()).orElseThrow();
    Shipment other = order.shipment(deed.other()).orElseThrow();
    if (into.equals(other) || into.destination() != other.destination()) {
      return Decision.Stop.of(
          new Text("お届け先が同じ出荷どうしだけ、まとめられます", "Only shipments to the same recipient can be joined"));
    }
    if (into.carriage().temperature() != other.carriage().temperature()) {
      return Decision.Stop.of(
          new Text("温度帯が違う出荷は、まとめられません", "Shipments of different temperatures cannot be joined"));
    }
    Shipment struck = other.in(ShipmentState.VOID).holding(List.of());
    Order rest = order.with(e -> e.shipment(struck));
    Shipment whole = into.holding(left(rest, into));
    boolean money = into.cod().isEmpty() && other.cod().isPresent();
    Shipment joined = money ? whole.collecting(other.cod()).by(other.carriage()) : whole;
    String text = "出荷 %s を出荷 %s にまとめました".formatted(other.number(), into.number());
    return new Decision.Go(
        rest.with(e -> e.shipment(joined)), "shipment.joined", ask.because(text));
  }

  /** Why a shipment cannot be packed otherwise. */
  private static Optional<Decision> fixed(Order order, ShipmentNumber number) {
    Optional<Shipment> found = order.shipment(number);
    if (found.isEmpty() || found.get().state() == ShipmentState.VOID) {
      return stop(new Text("出荷 " + number + " はありません", "There is no shipment " + number));
    }
    Shipment s = found.get();
    if (order.desk() == Desk.CANCELLED || order.desk() == Desk.RETURN) {
      return stop(
          new Text(
              "「" + order.desk().japanese() + "」の注文の出荷は変えられません",
              "The shipments of an order on \""
                  + order.desk().words().en()
                  + "\" cannot be changed"));
    }
    if (!s.waiting() && s.state() != ShipmentState.RELEASED) {
      return stop(
          new Text(
              "送り状データを出力した出荷は変えられません。先に一つ前の机に戻してください",
              "The label file of this shipment is put out, so it cannot be changed. Move it one desk back first"));
    }
    return s.shared()
        ? stop(
            new Text(
                "同梱している出荷です。先に同梱を解除してください",
                "This shipment shares a parcel with another order. Part them first"))
        : Optional.empty();
  }

  private static Optional<Decision> stop(Text why) {
    return Optional.of(Decision.Stop.of(why));
  }

  /** What stays when these are taken out; empty when that is nothing, or more than there is. */
  private static Optional<List<Shipment.Item>> without(
      List<Shipment.Item> all, List<Shipment.Item> some) {
    Map<Integer, Integer> taken = sums(some);
    Map<Integer, Integer> here = sums(all);
    boolean fits =
        taken.entrySet().stream().allMatch(t -> here.getOrDefault(t.getKey(), 0) >= t.getValue());
    List<Shipment.Item> rest =
        here.entrySet().stream()
            .flatMap(
                h -> item(h.getKey(), h.getValue() - taken.getOrDefault(h.getKey(), 0)).stream())
            .toList();
    return fits && !some.isEmpty() && !rest.isEmpty() ? Optional.of(rest) : Optional.empty();
  }

  /** What was ordered to the destination and is in no other shipment. */
  private static List<Shipment.Item> left(Order order, Shipment into) {
    Map<Integer, Integer> elsewhere =
        sums(
            order.live().stream()
                .filter(s -> !s.number().equals(into.number()))
                .flatMap(s -> s.items().stream())
                .toList());
    return order.placed().lines().stream()
        .filter(l -> l.destination() == into.destination() && !l.struck())
        .flatMap(
            (OrderLine l) ->
                item(l.no(), l.quantity() - elsewhere.getOrDefault(l.no(), 0)).stream())
        .toList();
  }

  private static Map<Integer, Integer> sums(List<Shipment.Item> items) {
    return items.stream()
        .collect(
            Collectors.toMap(
                Shipment.Item::line, Shipment.Item::quantity, Integer::sum, TreeMap::new));
  }

  private static Optional<Shipment.Item> item(int line, int quantity) {
    return quantity > 0 ? Optional.of(new Shipment.Item(line, quantity)) : Optional.empty();
  }
}
