// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banto.base.Actor;
import org.banto.flow.Move;
import org.banto.order.Effect;
import org.banto.order.Order;
import org.banto.shipment.Shipment;

/** Sees in a change what a member of staff sets by hand, and pins it. */
final class RuleHands {
  private RuleHands() {}

  /** The order with what this move sets by hand pinned; the very order where it sets nothing. */
  static Order pinned(Move move) {
    Order after = move.after();
    if (move.by().kind() != Actor.Kind.STAFF || move.before().revision() == 0) {
      return after;
    }
    Set<String> pins = new LinkedHashSet<>(set(move));
    pins.removeAll(RulePins.of(after));
    if (pins.isEmpty()) {
      return after;
    }
    List<Effect> all = new ArrayList<>(after.effects());
    all.addAll(RulePins.kept(pins));
    return after.with(e -> e.effects(all));
  }

  private static Set<String> set(Move move) {
    Order before = move.before();
    Order after = move.after();
    Set<String> pins = new LinkedHashSet<>();
    if (!before.route().equals(after.route())) {
      pins.add(RuleTarget.ROUTE.pin());
    }
    if (!before.hold().equals(after.hold())) {
      pins.add(RuleTarget.HOLD.pin());
    }
    Set<String> turned = new HashSet<>(before.tags());
    turned.addAll(after.tags());
    turned.stream()
        .filter(t -> before.tags().contains(t) != after.tags().contains(t))
        .sorted()
        .map(RulePins::tag)
        .forEach(pins::add);
    pin(move, s -> s.carriage().carrier() + "/" + s.carriage().label(), "carrier", pins);
    pin(move, s -> s.carriage().temperature(), "temperature", pins);
    pin(move, s -> s.parcels().size(), "parcels", pins);
    pin(move, Shipment::labelNote, "label-note", pins);
    // a day that the shop's calendar chose anew is nobody's hand
    pin(move, s -> s.pinned() ? s.shipDate() : Optional.empty(), RuleKinds.SHIP_DATE, pins);
    return pins;
  }

  private static void pin(
      Move move, Function<Shipment, Object> part, String name, Set<String> pins) {
    for (Shipment s : move.after().live()) {
      Optional<Shipment> was = move.before().shipment(s.number());
      if (was.isPresent() && !part.apply(was.get()).equals(part.apply(s))) {
        pins.add(name);
      }
    }
  }
}
