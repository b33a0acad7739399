// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.house.TagMentions;
import org.banto.order.Condition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tags that rules name: those they ask for, and those they give and take. */
@Component
public final class RuleTagMentions implements TagMentions {
  private static final String TAG = "tag";

  private final RuleDesk desk;

  /** Remembers. */
  @Activate
  public RuleTagMentions(@Reference RuleDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Text> of(AccountId account, String tag) {
    return desk.newest(account).stream()
        .flatMap(edition -> edition.rules().stream())
        .filter(rule -> !renamed(rule, tag, tag + "\u0000").equals(rule))
        .map(rule -> new Text("自動処理ルール「" + rule.name() + "」", "the rule \"" + rule.name() + "\""))
        .toList();
  }

  @Override
  public void rename(AccountId account, String from, String to, Actor by) {
    desk.rename(account, from, to, by);
  }

  /** The rule with another name for a tag; an equal one where it does not name it. */
  static Rule renamed(Rule rule, String from, String to) {
    return rule.with(
        renamed(rule.condition(), from, to),
        rule.acts().stream().map(act -> renamed(act, from, to)).toList());
  }

  private static RuleAct renamed(RuleAct act, String from, String to) {
    if (act instanceof RuleAct.GiveTag give && give.tag().equals(from)) {
      return new RuleAct.GiveTag(to);
    }
    if (act instanceof RuleAct.DropTag drop && drop.tag().equals(from)) {
      return new RuleAct.DropTag(to);
    }
    return act;
  }

  private static Condition renamed(Condition condition, String from, String to) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.of().stream().map(c -> renamed(c, from, to)).toList());
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.of().stream().map(c -> renamed(c, from, to)).toList());
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(renamed(not.of(), from, to));
    }
    Condition.Leaf leaf = (Condition.Leaf) condition;
    List<String> values = leaf.values().stream().map(v -> v.equals(from) ? to : v).toList();
    return leaf.field().equals(TAG)
        ? new Condition.Leaf(leaf.field(), leaf.op(), values, leaf.quantifier(), leaf.exact())
        : leaf;
  }
}
