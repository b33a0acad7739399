// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What rules do, as it is written outside and read again. */
class RuleKindTest {
  @Test
  void whatIsWrittenOfAnActReadsAsThatAct() {
    Set<RuleKind> seen = EnumSet.noneOf(RuleKind.class);
    for (int seed = 0; seed < 2_000; seed++) {
      for (Rule rule : new Generated(seed).rules()) {
        for (RuleAct act : rule.acts()) {
          RuleKind kind = RuleKind.of(act);
          seen.add(kind);
          Map<String, String> values = RuleKind.values(act);
          assertEquals(act, kind.act(values), kind + " " + values);
          assertEquals(rule.phase(), kind.phase());
          kind.parameters().stream()
              .filter(p -> p.required())
              .forEach(p -> assertTrue(values.containsKey(p.name()), kind + " " + p.name()));
        }
      }
    }
    assertEquals(EnumSet.allOf(RuleKind.class), seen);
  }

  @Test
  void daysOfTheWeekMayBeWrittenAsAClerkWritesThem() {
    assertEquals(
        new RuleAct.Set(RuleTarget.SHIP_WEEKDAYS, "TUE,FRI"),
        RuleKind.SHIP_WEEKDAYS.act(Map.of("days", "火曜、金曜")));
  }
}
