// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.order.Effect;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/** Puts what rules want on the order at the end of a run: presents, shipments, days, words, the box. */
final class RuleEnd {
  private static final int FARTHEST = 400;

  private static final Text MOVED = new Text("自動処理ルールによる", "moved by a rule");

  private final RuleWork work;
  private final RuleHouse house;
  private final List<Effect> effects;
  private Order order;

  RuleEnd(RuleWork work, RuleHouse house) {
    this.work = work;
    this.house = house;
    this.order = work.seen();
    this.effects = new ArrayList<>(work.effects());
  }

  Order order(List<Effect> claims, List<RuleVerdict> verdicts) {
    wanted(RuleTarget.ROUTE)
        .ifPresent(
            w ->
                effects.add(
                    work.effect(
                        w.rule(),
                        "route",
                        "",
                        RuleKinds.route(order.route()),
                        RuleKinds.route(work.base().order().route()))));
    gifts();
    keepWanted();
    for (Shipment s : RuleKinds.open(order)) {
      ship(s);
    }
    words();
    hold();
    List<Effect> all =
        new ArrayList<>(
            order.effects().stream().filter(e -> !e.by().startsWith(RuleVerdict.ROOM)).toList());
    all.addAll(RulePins.kept(work.base().pins()));
    all.addAll(claims);
    all.addAll(effects);
    verdicts.forEach(v -> all.add(v.kept(work.version())));
    return order.with(e -> e.effects(all));
  }

  private Optional<RuleWork.Wanted> wanted(RuleTarget target) {
    return Optional.ofNullable(work.wanted().get(target));
  }

  /** What shipments will get once they are planned. */
  private void keepWanted() {
    work.wanted()
        .forEach(
            (target, w) -> {
              if (target != RuleTarget.ROUTE && target != RuleTarget.HOLD) {
                effects.add(work.effect(w.rule(), target.kind(), "", w.value(), ""));
              }
            });
  }

  private void gifts() {
    List<OrderLine> lines = new ArrayList<>(order.placed().lines());
    Map<String, OrderLine> former = work.base().gifts();
    Set<Integer> taken = lines.stream().map(OrderLine::no).collect(Collectors.toSet());
    former.values().forEach(l -> taken.add(l.no()));
    int next = Math.max(OrderLine.GIVEN, taken.stream().mapToInt(n -> n).max().orElse(0) + 1);
    for (Map.Entry<String, OrderLine> gift : work.gifts().entrySet()) {
      OrderLine was = former.get(gift.getKey());
      OrderLine now = numbered(gift.getValue(), was == null ? next++ : was.no());
      lines.add(now);
      effects.add(
          work.effect(
              gift.getKey().split(":", 3)[1],
              RuleKinds.ITEM,
              Integer.toString(now.no()),
              RuleTakeback.described(now),
              ""));
    }
    if (!order.live().isEmpty()) {
      // what stood in a shipment stays for the record
      former.forEach(
          (key, line) -> {
            if (!work.gifts().containsKey(key)) {
              lines.add(struck(line));
            }
          });
    }
    lines.sort(Comparator.comparingInt(OrderLine::no));
    if (!lines.equals(order.placed().lines())) {
      order = order.with(e -> e.placed(order.placed().withLines(lines)));
    }
  }

  private static OrderLine numbered(OrderLine l, int no) {
    return new OrderLine(
        no,
        l.key(),
        l.destination(),
        l.sku(),
        l.itemCode(),
        l.name(),
        l.options(),
        l.quantity(),
        l.unitPrice(),
        l.tax(),
        false);
  }

  private static OrderLine struck(OrderLine l) {
    return new OrderLine(
        l.no(),
        l.key(),
        l.destination(),
        l.sku(),
        l.itemCode(),
        l.name(),
        l.options(),
        l.quantity(),
        l.unitPrice(),
        l.tax(),
        true);
  }

  private void ship(Shipment given) {
    Shipment s = carried(given);
    Optional<RuleWork.Wanted> parcels = wanted(RuleTarget.PARCELS);
    if (parcels.isPresent() && given.parcels().stream().allMatch(p -> p.waybill().isEmpty())) {
      String before = Integer.toString(s.parcels().size());
      s = s.boxed(RuleTakeback.parcels(Integer.parseInt(parcels.get().value())));
      String count = parcels.get().value();
      effects.add(work.effect(parcels.get().rule(), "parcels", s.number().value(), count, before));
    }
    s = noted(dated(s));
    Shipment done = s;
    order = order.with(e -> e.shipment(done));
  }

  private Shipment carried(Shipment s) {
    Optional<RuleWork.Wanted> by = wanted(RuleTarget.CARRIER);
    Optional<RuleWork.Wanted> cold = wanted(RuleTarget.TEMPERATURE);
    if (by.isEmpty() && cold.isEmpty()) {
      return s;
    }
    Carriage was = s.carriage();
    String[] sides = by.map(w -> w.value().split("/", 2)).orElse(new String[] {was.carrier()});
    Carriage now =
        new Carriage(
            sides[0],
            sides.length > 1 ? paid(sides[1], s) : was.label(),
            cold.map(w -> Temperature.valueOf(w.value())).orElse(was.temperature()),
            was.place());
    String rule = by.or(() -> cold).orElseThrow().rule();
    effects.add(
        work.effect(
            rule, "carrier", s.number().value(), RuleKinds.carriage(now), RuleKinds.carriage(was)));
    return s.by(now);
  }

  /** A shipment that collects money has a slip type that does. */
  private static String paid(String label, Shipment s) {
    if (s.cod().isEmpty() || label.endsWith("COD")) {
      return label;
    }
    return label.equals("COMPACT") ? "COMPACT_COD" : "COD";
  }

  private Shipment dated(Shipment s) {
    Optional<RuleWork.Wanted> days = wanted(RuleTarget.SHIP_DAYS);
    Optional<RuleWork.Wanted> after = wanted(RuleTarget.SHIP_NOT_BEFORE);
    Optional<RuleWork.Wanted> weekdays = wanted(RuleTarget.SHIP_WEEKDAYS);
    Optional<RuleWork.Wanted> any = days.or(() -> after).or(() -> weekdays);
    if (any.isEmpty() || s.shipDate().isEmpty() || s.pinned()) {
      return s;
    }
    LocalDate day = s.shipDate().get();
    int more = days.map(w -> Integer.parseInt(w.value())).orElse(0);
    for (int i = 0; i < FARTHEST && more > 0; i++) {
      day = day.plusDays(1);
      more -= house.shipsOn(day) ? 1 : 0;
    }
    LocalDate least = after.map(w -> LocalDate.parse(w.value())).orElse(day);
    day = least.isAfter(day) ? least : day;
    Set<DayOfWeek> on =
        weekdays
            .map(w -> Stream.of(w.value().split(",")).map(RuleEnd::weekday))
            .orElse(Stream.of(DayOfWeek.values()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (int i = 0; i < FARTHEST && !(on.contains(day.getDayOfWeek()) && house.shipsOn(day)); i++) {
      day = day.plusDays(1);
    }
    effects.add(
        work.effect(
            any.get().rule(),
            RuleKinds.SHIP_DATE,
            s.number().value(),
            day.toString(),
            RuleKinds.dated(s)));
    return s.planned(Optional.of(day), MOVED);
  }

  static DayOfWeek weekday(String three) {
    return Stream.of(DayOfWeek.values())
        .filter(d -> d.name().startsWith(three.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("weekday: " + three));
  }

  private Shipment noted(Shipment s) {
    Map<String, String> notes = work.texts().getOrDefault(RuleSpot.LABEL_NOTE, Map.of());
    if (notes.isEmpty()) {
      return s;
    }
    String note =
        Stream.concat(Stream.of(s.labelNote()).filter(n -> !n.isEmpty()), notes.keySet().stream())
            .distinct()
            .collect(Collectors.joining("\n"));
    String rule = notes.values().iterator().next();
    effects.add(work.effect(rule, "label-note", s.number().value(), note, s.labelNote()));
    return s.noted(note);
  }

  private void words() {
    work.texts()
        .forEach(
            (spot, all) ->
                all.forEach(
                    (text, rule) -> effects.add(work.effect(rule, spot.kind(), "", text, ""))));
  }

  private void hold() {
    Optional<RuleWork.Wanted> wanted = wanted(RuleTarget.HOLD);
    if (wanted.isEmpty() || order.hold().isPresent()) {
      return;
    }
    String[] sides = wanted.get().value().split("/", 2);
    String reason = sides.length > 1 ? sides[1] : "";
    Hold made =
        new Hold(
            Integer.parseInt(sides[0]),
            reason,
            new Actor(Actor.Kind.RULE, wanted.get().rule()),
            order.changedAt());
    Hold hold =
        work.base()
            .held()
            .filter(h -> RuleTakeback.hold(h).equals(RuleTakeback.hold(made)))
            .orElse(made);
    order = order.with(e -> e.hold(hold));
    effects.add(work.effect(wanted.get().rule(), "hold", "", RuleTakeback.hold(hold), ""));
  }
}
