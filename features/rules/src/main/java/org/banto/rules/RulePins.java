// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.order.Effect;
import org.banto.order.Order;

/** What staff set by hand on an order: no rule touches it. */
final class RulePins {
  private static final String BY = RuleVerdict.ROOM + "hand";
  private static final String KIND = "pin";

  private RulePins() {}

  /** Those of an order. */
  static Set<String> of(Order order) {
    return order.effects().stream()
        .filter(RulePins::is)
        .map(Effect::value)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static boolean is(Effect effect) {
    return effect.kind().equals(KIND);
  }

  static String tag(String tag) {
    return "tag:" + tag;
  }

  static String item(String rule, String sku) {
    return "item:" + rule + ":" + sku;
  }

  static List<Effect> kept(Set<String> pins) {
    return pins.stream().map(p -> new Effect(BY, 0, KIND, "", p, "")).toList();
  }
}
