// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Map;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;

/** Which statement an order gets (帳票自動判別): the first rule that holds decides; else it is the purchase statement. */
record StatementRules(List<Rule> rules) {
  /** What holds until the shop says otherwise: no prices go to somebody who did not buy. */
  static final String DEFAULT =
      "GIFT\t\tdelivery-statement\n"
          + "OTHER_RECIPIENT\t\tdelivery-statement\n"
          + "SEVERAL_DESTINATIONS\t\tdelivery-statement\n";

  /**
   * One rule.
   *
   * @param when the condition
   * @param paper the statement
   */
  record Rule(Criterion when, Paper paper) {}

  /** As the shop has set them. */
  static StatementRules of(Map<String, String> settings, FieldSet fields) {
    String text = settings.getOrDefault(DocumentSettings.STATEMENT_RULES, DEFAULT);
    return new StatementRules(
        TableSetting.of(text, 3).stream().map(cells -> rule(cells, fields)).toList());
  }

  private static Rule rule(List<String> cells, FieldSet fields) {
    Paper paper =
        Paper.of(cells.get(2))
            .filter(p -> p == Paper.PURCHASE_STATEMENT || p == Paper.DELIVERY_STATEMENT)
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text(
                            "明細書の種類ではありません: " + cells.get(2),
                            "this is no kind of statement: " + cells.get(2))));
    PaperCondition when = PaperCondition.of(cells.get(0), cells.get(1));
    return new Rule(fields.criterion(when.when()), paper);
  }

  /** The statement for an order. */
  Paper choose(Order order) {
    return rules.stream()
        .filter(r -> Delivery.of(order).stream().anyMatch(d -> r.when().holds(d.part(order))))
        .map(Rule::paper)
        .findFirst()
        .orElse(Paper.PURCHASE_STATEMENT);
  }
}
