// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.Yen;

/**
 * The symbols (代入記号) of a text that is written for orders, a canned text or the words of a rule: fields of
 * orders by their names, in {@code {{…}}}.
 */
public final class FieldSymbols {
  private static final Pattern SYMBOL = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*}}");

  private FieldSymbols() {}

  /** Those of a text, as they are written, that no field has now: whose room is away, or that never were. */
  public static List<String> away(String text, FieldSet fields) {
    return SYMBOL
        .matcher(text)
        .results()
        .map(r -> r.group(1))
        .filter(name -> fields.named(name).isEmpty())
        .distinct()
        .map(name -> "{{" + name + "}}")
        .toList();
  }

  /** The text for an order. A symbol that no field has stays as it is written, so that nothing is lost. */
  public static String fill(String text, FieldSet fields, Order order) {
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
