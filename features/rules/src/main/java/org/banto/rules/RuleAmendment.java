// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs the shop's rules over an order that comes in, whose money has come, or that changes; and gives
 * shipments what rules wanted for them once they are planned. Never once papers are out.
 */
@Component(service = Amendment.class)
public final class RuleAmendment implements Amendment {
  private static final Description IS =
      new Description("rules.run", new Text("自動処理ルール", "Rules"), Phase.HOLD);

  private static final Text PINNED =
      new Text("手で決めたことは自動処理ルールで変えません", "What was set by hand, rules leave as it is");

  private static final Text RENEWED =
      new Text("自動処理ルールの結果を更新しました", "What rules had set was renewed");

  private final RuleBook book;

  /** Remembers. */
  @Activate
  public RuleAmendment(@Reference RuleShop shop) {
    this((RuleBook) shop);
  }

  RuleAmendment(RuleBook book) {
    this.book = book;
  }

  @Override
  public Description description() {
    return IS;
  }

  @Override
  public Amended amend(Move move) {
    RuleSet set = book.of(move.after().account());
    boolean none = set.rules().isEmpty() && move.after().effects().isEmpty();
    if (none || !open(move.after())) {
      return Amended.same(move.after());
    }
    Order given = RuleHands.pinned(move);
    Optional<Predicate<Rule>> asked = asked(move);
    if (asked.isEmpty()) {
      return given == move.after() ? Amended.same(given) : new Amended(given, List.of(PINNED));
    }
    RuleRun run = new RuleRun(set, book.house(given.account()));
    RuleRun.Result result = run.some(given, asked.get());
    return result.order().equals(move.after())
        ? Amended.same(move.after())
        : new Amended(result.order(), did(set, move.after(), result));
  }

  /** Whether rules may still touch it: no paper of it is out. */
  static boolean open(Order order) {
    boolean worked = order.stage() == Stage.NEW || order.stage() == Stage.ACCEPTED;
    return worked && order.live().stream().allMatch(Shipment::open);
  }

  /** Which rules this move has asked; empty where it has none run at all. */
  private static Optional<Predicate<Rule>> asked(Move move) {
    Order before = move.before();
    Order after = move.after();
    if (after.revision() == 0) {
      return Optional.of(rule -> true);
    }
    boolean paid = before.payment().awaited() && !after.payment().awaited();
    boolean changed = !before.placed().equals(after.placed());
    boolean planned = before.live().size() < after.live().size();
    return paid || changed || planned
        ? Optional.of(r -> (paid && r.onPaid()) || (changed && r.onChange()))
        : Optional.empty();
  }

  private static List<Text> did(RuleSet set, Order before, RuleRun.Result result) {
    List<RuleVerdict> known =
        before.effects().stream().filter(RuleVerdict::is).map(RuleVerdict::of).toList();
    List<Text> all = new ArrayList<>();
    for (RuleVerdict v : result.verdicts()) {
      if (v.result() == RuleVerdict.Result.MATCHED && !known.contains(v)) {
        String name =
            set.rules().stream()
                .map(RuleSet.Ready::rule)
                .filter(r -> r.id().equals(v.rule()))
                .map(Rule::name)
                .findFirst()
                .orElse(v.rule());
        all.add(new Text("ルール「" + name + "」を適用しました", "The rule \"" + name + "\" was applied"));
      }
    }
    return all.isEmpty() ? List.of(RENEWED) : all;
  }
}
