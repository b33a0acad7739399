// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.conditions.ConditionTags;
import org.banto.house.TagMentions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tags that rules name: those they ask for, and those they give and take. */
@Component
public final class RuleTagMentions implements TagMentions {
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
        ConditionTags.renamed(rule.condition(), from, to),
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
}
