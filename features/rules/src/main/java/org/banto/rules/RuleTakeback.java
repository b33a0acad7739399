// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.order.Effect;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/**
 * An order without what rules did to it, as far as that still is as they left it. What is otherwise by
 * now somebody made so, and it stays.
 */
final class RuleTakeback {
  private final Map<String, OrderLine> gifts = new LinkedHashMap<>();
  private final Set<String> pins;
  private Optional<Hold> held = Optional.empty();
  private Order order;

  private RuleTakeback(Order order) {
    this.order = order;
    this.pins = RulePins.of(order);
    List<Effect> all = new ArrayList<>(order.effects());
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).by().startsWith(RuleVerdict.ROOM)) {
        back(all.get(i));
      }
    }
  }

  static RuleTakeback of(Order order) {
    return new RuleTakeback(order);
  }

  /** The order without them. */
  Order order() {
    return order;
  }

  /** What staff set by hand. */
  Set<String> pins() {
    return pins;
  }

  /** The lines that were taken out, by {@link RulePins#item}: the same present takes its line again. */
  Map<String, OrderLine> gifts() {
    return gifts;
  }

  private void back(Effect e) {
    boolean cold = e.kind().equals("carrier") && pins.contains("temperature");
    if (cold || pins.contains(e.kind())) {
      return; // staff have set it since
    }
    switch (e.kind()) {
      case RuleKinds.TAG_GIVEN -> tag(e, true);
      case RuleKinds.TAG_DROPPED -> tag(e, false);
      case RuleKinds.ITEM -> item(e);
      case "route" -> {
        if (RuleKinds.route(order.route()).equals(e.value())) {
          order = order.with(o -> o.route(RuleKinds.route(e.before())));
        }
      }
      case "hold" -> {
        if (order.hold().filter(h -> hold(h).equals(e.value())).isPresent()) {
          held = order.hold();
          order = order.with(o -> o.release());
        }
      }
      default -> {
        if (!e.on().isEmpty() && !RuleVerdict.is(e)) {
          order.shipment(new ShipmentNumber(e.on())).ifPresent(s -> shipment(e, s));
        }
      }
    }
  }

  /** The box it was taken out of: the same one again is the same since then. */
  Optional<Hold> held() {
    return held;
  }

  static String hold(Hold hold) {
    return hold.box() + "/" + hold.reason();
  }

  private void tag(Effect e, boolean given) {
    if (pins.contains(RulePins.tag(e.value()))) {
      return;
    }
    if (order.tags().contains(e.value()) == given) {
      order = order.with(o -> given ? o.untag(e.value()) : o.tag(e.value()));
    }
  }

  /** A line that staff changed stays as theirs, and the rule does not put its own beside it. */
  private void item(Effect e) {
    String rule = e.by().substring(RuleVerdict.ROOM.length());
    Optional<OrderLine> line =
        order.placed().lines().stream().filter(l -> e.on().equals(key(l))).findFirst();
    if (line.isEmpty() || line.get().struck() || !described(line.get()).equals(e.value())) {
      pins.add(RulePins.item(rule, e.value().split("\\*", 2)[0]));
      return;
    }
    OrderLine gift = line.get();
    gifts.put(RulePins.item(rule, gift.sku()), gift);
    List<OrderLine> others = order.placed().lines().stream().filter(l -> l != gift).toList();
    order = order.with(o -> o.placed(order.placed().withLines(others)));
  }

  private static String key(OrderLine line) {
    return Integer.toString(line.no());
  }

  static String described(OrderLine line) {
    return line.sku() + "*" + line.quantity();
  }

  private void shipment(Effect e, Shipment s) {
    Optional<Shipment> back =
        switch (e.kind()) {
          case "carrier" ->
              Optional.of(s)
                  .filter(x -> RuleKinds.carriage(x.carriage()).equals(e.value()))
                  .map(x -> x.by(RuleKinds.carriage(e.before(), x.carriage())));
          case "parcels" ->
              Optional.of(s)
                  .filter(x -> Integer.toString(x.parcels().size()).equals(e.value()))
                  .map(x -> x.boxed(parcels(Integer.parseInt(e.before()))));
          case "label-note" ->
              Optional.of(s)
                  .filter(x -> x.labelNote().equals(e.value()))
                  .map(x -> x.noted(e.before()));
          case RuleKinds.SHIP_DATE ->
              Optional.of(s)
                  .filter(x -> !x.pinned())
                  .filter(x -> x.shipDate().map(LocalDate::toString).equals(Optional.of(e.value())))
                  .map(x -> RuleKinds.dated(e.before(), x));
          default -> Optional.empty();
        };
    back.filter(x -> s.open()).ifPresent(x -> order = order.with(o -> o.shipment(x)));
  }

  static List<Parcel> parcels(int count) {
    List<Parcel> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      all.add(new Parcel(i, Optional.empty()));
    }
    return all;
  }
}
