// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Yen;
import org.banto.order.Effect;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Route;

/** What rules have made of one order so far in a run. */
final class RuleWork {
  /**
   * What a rule wants of a target.
   *
   * @param rule whose
   * @param value what
   */
  record Wanted(String rule, String value) {}

  /**
   * What came of one act.
   *
   * @param result what became of it; empty where there was nothing to do
   * @param by the rule that won, or empty
   */
  record Done(Optional<RuleVerdict.Result> result, String by) {
    static final Done NOTHING = new Done(Optional.empty(), "");
    static final Done MATCHED = new Done(Optional.of(RuleVerdict.Result.MATCHED), "");
    static final Done PINNED = new Done(Optional.of(RuleVerdict.Result.PINNED), "");
    static final Done REFUSED = new Done(Optional.of(RuleVerdict.Result.REFUSED), "");
  }

  private final RuleTakeback base;
  private final int version;
  private final RuleHouse house;
  private final Set<String> pins;
  private final List<Effect> effects = new ArrayList<>();
  private final Map<RuleTarget, Wanted> wanted = new EnumMap<>(RuleTarget.class);
  private final Map<RuleSpot, Map<String, String>> texts = new EnumMap<>(RuleSpot.class);
  private final Map<String, OrderLine> gifts = new LinkedHashMap<>();
  private Order order;
  private String shown;

  RuleWork(RuleTakeback base, int version, RuleHouse house) {
    this.base = base;
    this.version = version;
    this.house = house;
    this.pins = base.pins();
    this.order = base.order();
    this.shown = order.placed().remarks();
  }

  /** The order as conditions see it: presents are no lines of it. */
  Order seen() {
    return order;
  }

  List<Effect> effects() {
    return effects;
  }

  Map<RuleTarget, Wanted> wanted() {
    return wanted;
  }

  Map<RuleSpot, Map<String, String>> texts() {
    return texts;
  }

  Map<String, OrderLine> gifts() {
    return gifts;
  }

  RuleTakeback base() {
    return base;
  }

  int version() {
    return version;
  }

  Effect effect(String rule, String kind, String on, String value, String before) {
    return new Effect(RuleVerdict.ROOM + rule, version, kind, on, value, before);
  }

  /** Does one act of a rule that holds. */
  Done act(Rule rule, RuleAct act) {
    if (act instanceof RuleAct.Replace replace) {
      return show(rule, replaced(replace));
    }
    if (act instanceof RuleAct.CutLine cut) {
      return show(
          rule,
          shown
              .lines()
              .filter(l -> !l.strip().startsWith(cut.starts()))
              .collect(Collectors.joining("\n")));
    }
    if (act instanceof RuleAct.GiveTag give) {
      return tag(rule, give.tag(), true);
    }
    if (act instanceof RuleAct.DropTag drop) {
      return tag(rule, drop.tag(), false);
    }
    if (act instanceof RuleAct.Put put) {
      return put(rule, put);
    }
    if (act instanceof RuleAct.Write write) {
      return write(rule, write);
    }
    if (act instanceof RuleAct.Ask ask) {
      effects.add(effect(rule.id(), RuleKinds.ASK, "", ask.text(), ""));
      return Done.MATCHED;
    }
    return set(rule, (RuleAct.Set) act);
  }

  private String replaced(RuleAct.Replace replace) {
    if (replace.from().isEmpty() || !shown.contains(replace.from())) {
      return shown;
    }
    return shown
        .lines()
        .map(l -> new String[] {l, l.replace(replace.from(), replace.to())})
        .filter(l -> l[0].equals(l[1]) || !l[1].isBlank())
        .map(l -> l[1])
        .collect(Collectors.joining("\n"));
  }

  private Done show(Rule rule, String now) {
    if (now.equals(shown)) {
      return Done.NOTHING;
    }
    if (pins.contains(RuleKinds.REMARKS)) {
      return Done.PINNED;
    }
    shown = now;
    effects.add(effect(rule.id(), RuleKinds.REMARKS, "", now, ""));
    return Done.MATCHED;
  }

  private Done tag(Rule rule, String tag, boolean give) {
    if (order.tags().contains(tag) == give) {
      return Done.NOTHING;
    }
    if (pins.contains(RulePins.tag(tag))) {
      return Done.PINNED;
    }
    order = order.with(e -> give ? e.tag(tag) : e.untag(tag));
    String kind = give ? RuleKinds.TAG_GIVEN : RuleKinds.TAG_DROPPED;
    effects.add(effect(rule.id(), kind, "", tag, ""));
    return Done.MATCHED;
  }

  private Done put(Rule rule, RuleAct.Put put) {
    long times = 1;
    if (put.per() > 0) {
      times = goods().value() / put.per();
    }
    if (put.pieces() > 0) {
      times = Math.min(put.per() > 0 ? times : Long.MAX_VALUE, pieces() / put.pieces());
    }
    long count = Math.min(times * put.quantity(), put.most().orElse(Integer.MAX_VALUE));
    String key = RulePins.item(rule.id(), put.sku());
    if (count < 1 || gifts.containsKey(key)) {
      return Done.NOTHING;
    }
    if (pins.contains(key)) {
      return Done.PINNED;
    }
    String name = put.name().isEmpty() ? put.sku() : put.name();
    gifts.put(
        key,
        new OrderLine(
            1, "", 0, put.sku(), "", name, List.of(), (int) count, Yen.ZERO, put.tax(), false));
    return Done.MATCHED;
  }

  private Yen goods() {
    return order.placed().ordered().lines().stream()
        .filter(l -> !l.struck())
        .map(OrderLine::amount)
        .reduce(Yen.ZERO, Yen::plus);
  }

  private long pieces() {
    return order.placed().ordered().lines().stream()
        .filter(l -> !l.struck())
        .mapToLong(OrderLine::quantity)
        .sum();
  }

  private Done write(Rule rule, RuleAct.Write write) {
    if (pins.contains(write.spot().kind())) {
      return Done.PINNED;
    }
    Map<String, String> there = texts.computeIfAbsent(write.spot(), s -> new LinkedHashMap<>());
    String text = house.fill(write.text(), order);
    return there.putIfAbsent(text, rule.id()) == null ? Done.MATCHED : Done.NOTHING;
  }

  private Done set(Rule rule, RuleAct.Set set) {
    RuleTarget target = set.target();
    if (pins.contains(target.pin())) {
      return Done.PINNED;
    }
    Wanted there = wanted.get(target);
    if (there != null && there.value().equals(set.value())) {
      return Done.NOTHING;
    }
    if (there != null && !rule.override()) {
      return new Done(Optional.of(RuleVerdict.Result.BEATEN), there.rule());
    }
    if (!house.possible(order, target, set.value())) {
      return Done.REFUSED;
    }
    if (target == RuleTarget.ROUTE) {
      Optional<Route> route = house.route(set.value());
      if (route.isEmpty()) {
        return Done.NOTHING; // it went since the rule was made ready
      }
      order = order.with(e -> e.route(route.get()));
    }
    wanted.put(target, new Wanted(rule.id(), set.value()));
    return Done.MATCHED;
  }
}
