// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.Yen;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;

/** The symbols (代入記号) of a rule's words: fields of orders by their names, in {@code {{…}}}. */
final class RuleSymbols {
  private static final Pattern SYMBOL = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*}}");

  private RuleSymbols() {}

  /** The text for an order. A symbol that no field has stays as it is written, so that nothing is lost. */
  static String fill(String text, FieldSet fields, Order order) {
    OrderFacts facts = OrderFacts.of(List.of(order));
    return SYMBOL
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    fields
                        .named(found.group(1))
                        .map(field -> said(field, facts))
                        .orElseGet(found::group)));
  }

  /** What it says of the order, or of each line or destination, the same but once. */
  private static String said(OrderField field, OrderFacts facts) {
    return facts.of(field, 0).each().stream()
        .flatMap(List::stream)
        .map(value -> said(field, value))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String said(OrderField field, Object value) {
    if (value instanceof Yen yen) {
      return String.format("%,d円", yen.value());
    }
    return value instanceof LocalDate day
        ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
        : field.said(value).ja();
  }
}
