// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Desk;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Effect;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Component;

/** What rules could not do, and what they ask staff to look at, is looked at before the order goes on. */
@Component(service = Check.class)
public final class RuleCheck implements Check {
  private static final RoomFindings FINDINGS = new RoomFindings("banto-rules");

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (order.effects().isEmpty() || !RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    List<Finding> all = new ArrayList<>();
    for (Effect e : order.effects()) {
      if (RuleVerdict.is(e)) {
        verdict(RuleVerdict.of(e), all);
      } else if (e.kind().equals(RuleKinds.ASK)) {
        all.add(
            FINDINGS.warn(
                "rules.ask",
                RoomFindings.digest(e.by(), e.value()),
                "ルールによる確認: " + e.value(),
                "A rule asks: " + e.value()));
      }
    }
    return all;
  }

  private static void verdict(RuleVerdict verdict, List<Finding> to) {
    switch (verdict.result()) {
      case BROKEN ->
          to.add(
              FINDINGS.warn(
                  "rules.incomplete",
                  verdict.rule(),
                  "使えないルールを飛ばして取り込みました。内容を確認してください。",
                  "A rule that cannot be used was left out. Look at the order."));
      case REFUSED ->
          to.add(
              FINDINGS.warn(
                  "rules.impossible",
                  verdict.rule(),
                  "ルールの決めた運送会社では送れません。運送会社を選んでください。",
                  "It cannot go by the carrier that a rule wanted. Choose one."));
      case WAITS ->
          to.add(
              FINDINGS.warn(
                  "rules.waits",
                  verdict.rule(),
                  "購入者ごとに1回のルールを確かめています。少しお待ちください。",
                  "Whether the buyer had it already is being settled. Wait a moment."));
      case TIMEOUT ->
          to.add(
              FINDINGS.warn(
                  "rules.timeout",
                  verdict.rule(),
                  "ルールの条件が多すぎるため、途中で打ち切りました。内容を確認してください。",
                  "There was too much for the rules to compare; the last ones were left out. Look at the order."));
      case MATCHED, BEATEN, PINNED, HAD -> {}
    }
  }
}
