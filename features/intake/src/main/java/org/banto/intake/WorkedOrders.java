// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.house.Outcome;

/** What became of the orders of one round, by their numbers. */
final class WorkedOrders {
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final Set<String> aside = new HashSet<>();

  void came(String number, Outcome outcome) {
    outcomes.put(number, outcome);
  }

  /** It cannot be stored and was set aside. */
  void aside(String number, OrderId id) {
    aside.add(number);
    outcomes.put(
        number,
        new Outcome(
            id,
            Outcome.Result.STOPPED,
            0,
            new Text("保存できないため、よけました", "It cannot be stored and was set aside")));
  }

  /** Whether this order needs no further try in this round. */
  boolean settled(String number) {
    Outcome outcome = outcomes.get(number);
    return outcome != null && (outcome.applied() || aside.contains(number));
  }

  /** Of those that need no further try, or of all. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  List<Outcome> settled() {
    return outcomes.entrySet().stream()
        .filter(e -> settled(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
