// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.base.Japan;
import org.banto.order.Effect;
import org.banto.order.Order;
import org.banto.order.OrderFacts;

/**
 * One pass of a shop's rules over an order: what they did before is taken back first, so that twice is
 * as once and a rule that has changed or gone leaves nothing. Pure.
 */
public final class RuleRun {
  private final RuleSet set;
  private final RuleHouse house;

  RuleRun(RuleSet set, RuleHouse house) {
    this.set = set;
    this.house = house;
  }

  /**
   * What came of a run.
   *
   * @param order as it is now
   * @param verdicts of the rules that had something to say, in the order in which they ran
   */
  public record Result(Order order, List<RuleVerdict> verdicts) {
    public Result {
      verdicts = List.copyOf(verdicts);
    }
  }

  /** All rules, whenever they are asked; of those that are off nothing stays. */
  public Result all(Order order) {
    return run(order, rule -> true, Rule::active);
  }

  /**
   * Those chosen are asked, as far as they are on; of the others stays what they did before, also of one that is off:
   * it may have been run by hand.
   */
  Result some(Order order, Predicate<Rule> asked) {
    return run(order, rule -> rule.active() && asked.test(rule), rule -> true);
  }

  private Result run(Order given, Predicate<Rule> asked, Predicate<Rule> counts) {
    List<RuleVerdict> before =
        given.effects().stream().filter(RuleVerdict::is).map(RuleVerdict::of).toList();
    RuleWork work = new RuleWork(RuleTakeback.of(given), set.version(), house);
    List<Effect> claims =
        given.effects().stream().filter(e -> e.kind().equals(RuleKinds.CLAIM)).toList();
    OrderFacts base = OrderFacts.of(List.of(work.seen()));
    OrderFacts moving = base;
    Order seen = work.seen();
    List<RuleVerdict> verdicts = new ArrayList<>();
    RulePhase over = null;
    long left = RuleCost.MOST;
    for (RuleSet.Ready ready : set.rules()) {
      Rule rule = ready.rule();
      boolean rests = ready.state() == RuleState.PREPARING || ready.state() == RuleState.RESTING;
      if (rests || !counts.test(rule) || rule.phase() == over || !isFor(rule, seen)) {
        continue;
      }
      boolean fresh = asked.test(rule);
      if (fresh && ready.state() == RuleState.BROKEN) {
        verdicts.add(verdict(rule, RuleVerdict.Result.BROKEN, ""));
        continue;
      }
      left -= fresh ? ready.cost().of(seen) : 0;
      if (left < 0) {
        verdicts.add(verdict(rule, RuleVerdict.Result.TIMEOUT, ""));
        break;
      }
      if (work.seen() != seen) {
        seen = work.seen();
        moving = OrderFacts.of(List.of(seen));
      }
      boolean holds =
          fresh
              ? ready.criterion().holds(ready.fixed() ? base : moving, 0)
              : before.stream().anyMatch(v -> of(v, rule));
      if (!holds) {
        continue;
      }
      act(work, rule, claims, verdicts);
      if (rule.stop() == RuleStop.ALL) {
        break;
      }
      over = rule.stop() == RuleStop.PHASE ? rule.phase() : over;
    }
    return new Result(new RuleEnd(work, house).order(claims, verdicts), verdicts);
  }

  private static boolean of(RuleVerdict verdict, Rule rule) {
    return verdict.rule().equals(rule.id())
        && verdict.phase() == rule.phase()
        && verdict.result() != RuleVerdict.Result.BROKEN
        && verdict.result() != RuleVerdict.Result.TIMEOUT;
  }

  private static boolean isFor(Rule rule, Order order) {
    if (!rule.shops().isEmpty() && !rule.shops().contains(order.key().shop().toString())) {
      return false;
    }
    if (rule.from().isEmpty() && rule.until().isEmpty()) {
      return true;
    }
    LocalDate day = LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE);
    return rule.from().filter(day::isBefore).isEmpty()
        && rule.until().filter(day::isAfter).isEmpty();
  }

  private static void act(
      RuleWork work, Rule rule, List<Effect> claims, List<RuleVerdict> verdicts) {
    if (rule.oncePerBuyer()) {
      Optional<RuleVerdict.Result> held = claim(rule, claims);
      if (held.isPresent()) {
        verdicts.add(verdict(rule, held.get(), ""));
        return;
      }
    }
    List<RuleWork.Done> done = rule.acts().stream().map(act -> work.act(rule, act)).toList();
    for (RuleVerdict.Result result :
        List.of(
            RuleVerdict.Result.MATCHED,
            RuleVerdict.Result.BEATEN,
            RuleVerdict.Result.PINNED,
            RuleVerdict.Result.REFUSED)) {
      Optional<RuleWork.Done> one =
          done.stream().filter(d -> d.result().equals(Optional.of(result))).findFirst();
      if (one.isPresent()) {
        verdicts.add(verdict(rule, result, one.get().by()));
        return;
      }
    }
  }

  /** What keeps a rule from acting that a buyer has once. */
  private static Optional<RuleVerdict.Result> claim(Rule rule, List<Effect> claims) {
    Optional<String> settled =
        claims.stream()
            .filter(e -> e.by().equals(RuleVerdict.ROOM + rule.id()))
            .map(Effect::value)
            .findFirst();
    if (settled.isEmpty()) {
      return Optional.of(RuleVerdict.Result.WAITS);
    }
    return settled.filter(RuleClaims.HAD::equals).map(had -> RuleVerdict.Result.HAD);
  }

  private static RuleVerdict verdict(Rule rule, RuleVerdict.Result result, String by) {
    return new RuleVerdict(rule.id(), rule.phase(), result, by);
  }
}
