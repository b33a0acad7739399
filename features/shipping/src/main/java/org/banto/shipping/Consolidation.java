// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.ActRequest;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** Finds orders that could share a parcel (同梱), puts them together, and remembers a no. */
final class Consolidation {
  private final OrderService orders;
  private final Flow flow;
  private final ConsolidationCandidates neighbourhood;

  Consolidation(OrderService orders, Flow flow, ConsolidationCandidates neighbourhood) {
    this.orders = orders;
    this.flow = flow;
    this.neighbourhood = neighbourhood;
  }

  /**
   * What became of a group.
   *
   * @param orders which orders
   * @param done whether they share a parcel now
   * @param why in words for staff
   */
  record Result(List<OrderId> orders, boolean done, Optional<Text> why) {
    static Result left(List<OrderId> orders, Text why) {
      return new Result(orders, false, Optional.of(why));
    }
  }

  /**
   * A slice of the candidates, by their first order.
   *
   * @param declined whether those decided against are wanted too
   * @param of only the group of this order
   */
  Slice<Candidate> candidates(
      AccountId account, boolean declined, Optional<OrderId> of, long from, int limit) {
    List<Candidate> found = new ArrayList<>();
    for (List<Place> group : neighbourhood.groups(account)) {
      long first = group.get(0).order().value();
      boolean asked = of.map(id -> group.stream().anyMatch(p -> p.order().equals(id))).orElse(true);
      if (first <= from || !asked) {
        continue;
      }
      candidate(account, group).filter(c -> declined || !c.declined()).ifPresent(found::add);
      if (found.size() > limit) {
        long last = found.get(limit - 1).members().get(0).order().value();
        return new Slice<>(found.subList(0, limit), Optional.of(Long.toString(last)));
      }
    }
    return new Slice<>(found, Optional.empty());
  }

  /** The group as its orders are now; empty when it is none any more. */
  private Optional<Candidate> candidate(AccountId account, List<Place> group) {
    Map<OrderId, Order> now = new TreeMap<>();
    orders
        .find(account, group.stream().map(Place::order).toList())
        .forEach(o -> now.put(o.id(), o));
    List<Order> some = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Place p : group) {
      Optional<Place> place = Optional.ofNullable(now.get(p.order())).flatMap(o -> at(o, p.key()));
      if (place.isPresent()) {
        some.add(now.get(p.order()));
        places.add(place.get());
      }
    }
    boolean any = some.size() > 1 && some.stream().anyMatch(o -> o.desk() == Desk.SHIP_WAIT);
    return any ? Optional.of(Candidate.of(some, places)) : Optional.empty();
  }

  private Optional<Place> at(Order order, String key) {
    return neighbourhood.places(order).stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /** Puts orders into one parcel: the one with cash on delivery leads, else the oldest. */
  Result accept(AccountId account, List<OrderId> ids, String job, Actor by) {
    List<Order> some = orders.find(account, ids);
    Map<OrderId, Place> places = common(some);
    if (places.size() < 2 || places.size() < ids.size()) {
      return Result.left(
          ids,
          new Text(
              "購入者・お届け先・温度帯が同じで、発送待ちの注文だけを同梱できます",
              "Only orders to ship of one buyer, recipient and temperature can share a parcel"));
    }
    if (places.values().stream().filter(Place::cod).count() > 1) {
      return Result.left(
          ids,
          new Text("代引きの注文どうしは同梱できません", "Two orders with cash on delivery cannot share a parcel"));
    }
    Order lead = some.stream().min(first(places)).orElseThrow();
    List<Order> others = some.stream().filter(o -> o != lead).toList();
    return together(account, lead, others, places, job, by);
  }

  private static Comparator<Order> first(Map<OrderId, Place> places) {
    return Comparator.comparing((Order o) -> !places.get(o.id()).cod())
        .thenComparing(o -> shipment(o, places).companions().isEmpty())
        .thenComparing(Order::id);
  }

  private static Shipment shipment(Order order, Map<OrderId, Place> places) {
    return order.shipment(places.get(order.id()).shipment().orElseThrow()).orElseThrow();
  }

  /** Where all of them go; empty when that is not one place. */
  private Map<OrderId, Place> common(List<Order> some) {
    Map<String, Map<OrderId, Place>> byKey = new LinkedHashMap<>();
    for (Order order : some) {
      neighbourhood.places(order).stream()
          .filter(p -> p.desk() == Desk.SHIP_WAIT && p.shipment().isPresent())
          .forEach(
              p ->
                  byKey
                      .computeIfAbsent(p.key(), k -> new LinkedHashMap<>())
                      .putIfAbsent(p.order(), p));
    }
    return byKey.values().stream()
        .filter(m -> m.size() == some.size())
        .findFirst()
        .orElse(Map.of());
  }

  private Result together(
      AccountId account,
      Order lead,
      List<Order> others,
      Map<OrderId, Place> places,
      String job,
      Actor by) {
    ShipmentNumber number = shipment(lead, places).number();
    List<ShipmentNumber> before = shipment(lead, places).companions();
    List<ShipmentNumber> wanted = new ArrayList<>(before);
    others.forEach(o -> wanted.add(shipment(o, places).number()));
    List<OrderId> ids = new ArrayList<>(places.keySet());
    Outcome carries = act(account, lead.id(), new ActRequest.Carry(number, wanted), job, by);
    if (!carries.applied()) {
      return Result.left(ids, carries.why());
    }
    List<ShipmentNumber> along = new ArrayList<>(before);
    List<Text> refused = new ArrayList<>();
    for (Order other : others) {
      Optional<Shipment> now = orders.find(account, lead.id()).flatMap(o -> o.shipment(number));
      ActRequest travel =
          new ActRequest.Travel(shipment(other, places).number(), now.orElseThrow());
      Outcome travels = act(account, other.id(), travel, job, by);
      if (travels.applied()) {
        along.add(shipment(other, places).number());
      } else {
        refused.add(travels.why().after(other.key().number() + ": "));
      }
    }
    if (!refused.isEmpty()) {
      act(account, lead.id(), new ActRequest.Carry(number, along), job, by);
    }
    return new Result(ids, refused.isEmpty(), all(refused));
  }

  private Outcome act(AccountId account, OrderId id, ActRequest deed, String job, Actor by) {
    return flow.act(account, List.of(id), deed, job, "", by).get(0);
  }

  /** Decides against putting orders together; it is not asked again for just these. */
  Result decline(AccountId account, List<OrderId> ids, String job, Actor by) {
    List<OrderId> waiting =
        orders.find(account, ids).stream()
            .filter(o -> o.desk() == Desk.SHIP_WAIT)
            .map(Order::id)
            .toList();
    List<Outcome> outcomes =
        flow.act(account, waiting, ActRequest.acknowledge(ConsolidationCheck.CODE), job, "", by);
    List<Text> why =
        outcomes.stream().filter(o -> !o.applied()).map(Outcome::why).distinct().toList();
    return new Result(ids, outcomes.stream().anyMatch(Outcome::applied), all(why));
  }

  private static Optional<Text> all(List<Text> why) {
    return why.isEmpty() ? Optional.empty() : Optional.of(Text.joined(why, "／", " / "));
  }
}
