// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.banto.order.Condition;
import org.banto.order.TaxRate;
import org.junit.jupiter.api.Test;

/** What cannot be saved is said at its field. */
class RuleRefusalsTest {
  private static Rule rule(String id, RulePhase phase, RuleAct... acts) {
    return new Rule(id, phase, Condition.ALWAYS, acts);
  }

  private static List<String> said(Rule... rules) {
    return RuleRefusals.of(List.of(rules), Generated.FIELDS).stream()
        .map(r -> r.rule() + " " + r.field())
        .toList();
  }

  @Test
  void rulesThatCanBeWorkedWithAreSaved() {
    for (int seed = 0; seed < 200; seed++) {
      assertEquals(List.of(), RuleRefusals.of(new Generated(seed).rules(), Generated.FIELDS));
    }
  }

  @Test
  void eachFaultIsSaidAtItsField() {
    assertEquals(List.of("a actions"), said(rule("a", RulePhase.TAG)));
    assertEquals(
        List.of("a actions.0.route"),
        said(rule("a", RulePhase.ROUTE, new RuleAct.Set(RuleTarget.ROUTE, "nowhere"))));
    assertEquals(
        List.of("a actions.0.box"),
        said(rule("a", RulePhase.HOLD, new RuleAct.Set(RuleTarget.HOLD, "31/多い"))));
    assertEquals(
        List.of("a actions.0.parcels"),
        said(rule("a", RulePhase.CARRIER, new RuleAct.Set(RuleTarget.PARCELS, "二"))));
    assertEquals(
        List.of("a actions.0"), said(rule("a", RulePhase.TEXT, new RuleAct.GiveTag("急ぎ"))));
    assertEquals(
        List.of("a actions.0.tag"), said(rule("a", RulePhase.TAG, new RuleAct.GiveTag(" "))));
    assertEquals(
        List.of("a actions.0.text"),
        said(rule("a", RulePhase.TEXT, new RuleAct.Write(RuleSpot.MEMO, "あ".repeat(501)))));
    assertEquals(
        List.of("a actions.0.qty"),
        said(
            rule(
                "a",
                RulePhase.ITEM,
                new RuleAct.Put("G", "", 0, 0, 0, OptionalInt.empty(), TaxRate.STANDARD))));
    assertEquals(
        List.of("b id", "b name"),
        said(
            rule("b", RulePhase.TAG, new RuleAct.GiveTag("急ぎ")),
            rule("b", RulePhase.TAG, new RuleAct.GiveTag("急ぎ"))));
  }

  @Test
  void aConditionThatCannotBeAskedIsSaid() {
    Condition away = new Condition.Leaf("nothing.there", Condition.Op.EQ, "1");
    Condition letters = new Condition.Leaf("total", Condition.Op.GE, "五千円");
    RuleAct act = new RuleAct.GiveTag("急ぎ");
    assertEquals(
        List.of("a condition", "b condition"),
        said(new Rule("a", RulePhase.TAG, away, act), new Rule("b", RulePhase.TAG, letters, act)));
  }
}
