// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banto.base.Text;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;

/**
 * The rules of a shop, ready to be asked: in the order of their phases, then of the list.
 *
 * @param version of the set
 * @param rules each with what asks its condition
 */
public record RuleSet(int version, List<Ready> rules) {
  /** Fields that a run itself may change under a condition. */
  private static final Set<String> MOVING =
      Set.of("tag", "route", "carrier", "label", "temperature");

  /**
   * A rule that can be asked.
   *
   * @param rule the rule
   * @param criterion its condition
   * @param fixed whether nothing that rules do can change its answer
   * @param cost how much there is to compare
   * @param state whether it can be worked with
   * @param why not; empty where it can
   */
  public record Ready(
      Rule rule,
      Criterion criterion,
      boolean fixed,
      RuleCost cost,
      RuleState state,
      Optional<Text> why) {
    /** The same switched on. */
    Ready on() {
      return new Ready(rule.switched(true), criterion, fixed, cost, state, why);
    }
  }

  public RuleSet {
    rules = List.copyOf(rules);
  }

  /**
   * Makes rules ready.
   *
   * @param fault says of a rule why it cannot be worked with, besides its condition
   */
  public static RuleSet of(
      int version, List<Rule> rules, FieldSet fields, Function<Rule, Optional<Text>> fault) {
    return of(version, rules, fields, fault, rule -> Optional.empty());
  }

  /**
   * Makes rules ready.
   *
   * @param fault says of a rule why it cannot be worked with, besides its condition
   * @param rest says of a rule why the plan lets it rest
   */
  static RuleSet of(
      int version,
      List<Rule> rules,
      FieldSet fields,
      Function<Rule, Optional<Text>> fault,
      Function<Rule, Optional<Text>> rest) {
    return new RuleSet(
        version,
        rules.stream()
            .sorted(Comparator.comparing(Rule::phase))
            .map(r -> ready(r, fields, fault, rest))
            .toList());
  }

  private static Ready ready(
      Rule rule,
      FieldSet fields,
      Function<Rule, Optional<Text>> fault,
      Function<Rule, Optional<Text>> rest) {
    Criterion criterion = fields.criterion(rule.condition());
    boolean fixed = rule.condition().leaves().noneMatch(l -> MOVING.contains(l.field()));
    RuleCost cost = RuleCost.of(rule.condition(), fields);
    Optional<Text> rests = rest.apply(rule);
    if (rests.isPresent()) {
      return new Ready(rule, criterion, fixed, cost, RuleState.RESTING, rests);
    }
    List<String> away = criterion.missing().stream().sorted().toList();
    if (!away.isEmpty() && away.stream().allMatch(id -> RuleStarters.isComing(id, fields))) {
      Text why =
          new Text(
              "準備中の項目を使っています: " + RuleStarters.names(away).ja(),
              "It asks what cannot be asked yet: " + RuleStarters.names(away).en());
      return new Ready(rule, criterion, fixed, cost, RuleState.PREPARING, Optional.of(why));
    }
    Optional<Text> broken = fault.apply(rule);
    if (broken.isEmpty() && !away.isEmpty()) {
      String ids = String.join(", ", away);
      broken =
          Optional.of(
              new Text("条件の項目が使えません: " + ids, "Its condition asks what is not there: " + ids));
    }
    return new Ready(
        rule,
        criterion,
        fixed,
        cost,
        broken.isPresent() ? RuleState.BROKEN : RuleState.READY,
        broken);
  }
}
