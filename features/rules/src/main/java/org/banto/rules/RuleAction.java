// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs the rules on chosen orders by hand, all of them or one, also one that is switched off. */
@Component(service = OrderAction.class)
public final class RuleAction implements OrderAction {
  private static final String RULE = "rule";
  private static final String ACT = "rules.run";

  private static final Decision PAPERS_OUT =
      Decision.Stop.of(
          new Text("送り状や帳票を出力した受注には実行できません", "Its papers are out: no rule touches it any more"));

  private static final Decision SAME =
      Decision.Stop.of(new Text("実行しても変わりません", "It stays as it is"));

  private final RuleBook book;

  /** Remembers. */
  @Activate
  public RuleAction(@Reference RuleShop shop) {
    this((RuleBook) shop);
  }

  RuleAction(RuleBook book) {
    this.book = book;
  }

  @Override
  public Description description(AccountId account) {
    List<Parameter.Choice> rules =
        book.of(account).rules().stream()
            .map(RuleSet.Ready::rule)
            .map(r -> new Parameter.Choice(r.id(), Text.same(r.name())))
            .distinct()
            .toList();
    return new Description(
        ACT,
        new Text("自動処理ルールを実行する", "Run rules"),
        "rules.run",
        Stream.of(rules)
            .filter(choices -> !choices.isEmpty())
            .map(c -> Parameter.choice(RULE, new Text("ルール", "Rule"), c).optional())
            .toList());
  }

  @Override
  public Function<Order, Decision> decide(AccountId account, Request request) {
    RuleSet set = book.of(account);
    if (set.version() == 0) {
      throw new Rejection(new Text("自動処理ルールがまだありません。", "There are no rules yet."));
    }
    String one = request.arguments().getOrDefault(RULE, "");
    RuleSet asked = one.isEmpty() ? set : switchedOn(set, one);
    RuleRun run = new RuleRun(asked, book.house(account));
    return order -> {
      if (!RuleAmendment.open(order)) {
        return PAPERS_OUT;
      }
      Order now =
          (one.isEmpty() ? run.all(order) : run.some(order, r -> r.id().equals(one))).order();
      return now.equals(order) ? SAME : new Decision.Go(now, ACT, request.because("自動処理ルールを実行"));
    };
  }

  private static RuleSet switchedOn(RuleSet set, String rule) {
    return new RuleSet(
        set.version(),
        set.rules().stream().map(r -> r.rule().id().equals(rule) ? r.on() : r).toList());
  }
}
