// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.checks.RecentValues;
import org.banto.order.Effect;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What rules wrote for an order: for columns, papers and mails. */
@Component
public final class RuleFields implements OrderFields {
  private final List<OrderField> all;

  /** Remembers. */
  @Activate
  public RuleFields(@Reference RuleStore store) {
    this(new RecentValues<>(account -> names(store, account), new HouseClock())::of);
  }

  /**
   * Of rules that are called so.
   *
   * @param names by account, the names of its rules by their ids
   */
  RuleFields(Function<AccountId, Map<String, String>> names) {
    this.all =
        List.of(
            field("remarks", "表示用備考", "Remarks as shown", RuleFields::remarks),
            field("memo", "一言メモ", "Short memo", o -> words(o, RuleSpot.MEMO)),
            field("message", "個別メッセージ", "Personal message", o -> words(o, RuleSpot.MESSAGE)),
            new OrderField(
                "rules.matched",
                new Text("適用ルール", "Rules applied"),
                OrderField.Type.SET,
                OrderField.Scope.ORDER,
                false,
                false,
                Map.of(),
                OrderField.Values.each(
                    o ->
                        o.effects().isEmpty()
                            ? FieldValues.NONE
                            : FieldValues.of(matched(o, names.apply(o.account()))))));
  }

  private static Map<String, String> names(RuleStore store, AccountId account) {
    return store.newest(account).stream()
        .flatMap(e -> e.rules().stream())
        .collect(Collectors.toMap(Rule::id, Rule::name));
  }

  private static List<String> matched(Order order, Map<String, String> names) {
    return order.effects().stream()
        .filter(RuleVerdict::is)
        .map(RuleVerdict::of)
        .filter(v -> v.result() == RuleVerdict.Result.MATCHED)
        .map(v -> names.getOrDefault(v.rule(), v.rule()))
        .toList();
  }

  @Override
  public List<OrderField> fields() {
    return all;
  }

  private static OrderField field(String id, String ja, String en, Function<Order, String> says) {
    return new OrderField(
        "rules." + id,
        new Text(ja, en),
        OrderField.Type.TEXT,
        OrderField.Scope.ORDER,
        true,
        false,
        Map.of(),
        OrderField.Values.each(o -> FieldValues.of(says.apply(o))));
  }

  /** What the last rule left of the buyer's words; these themselves where none touched them. */
  private static String remarks(Order order) {
    return order.effects().stream()
        .filter(e -> e.kind().equals(RuleKinds.REMARKS))
        .map(Effect::value)
        .reduce((a, b) -> b)
        .orElse(order.placed().remarks());
  }

  private static String words(Order order, RuleSpot spot) {
    return order.effects().stream()
        .filter(e -> e.kind().equals(spot.kind()) && e.on().isEmpty())
        .map(Effect::value)
        .collect(Collectors.joining("\n"));
  }
}
