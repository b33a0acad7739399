// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.file.engine.BillItem;
import org.banto.file.engine.SymbolText.Symbol;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.Windows31J;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;

/**
 * What the symbols of a layout say of some orders: an item of the bill, or any field of orders. A day
 * says its pattern ({@code {ordered.date:yyyyMMdd}}), a line which one ({@code {line.sku:1}}), a text
 * whether its digits alone are wanted or wide characters ({@code {buyer.phone:digits}}).
 */
final class PaymentSymbols {
  /** Of a text: its digits alone. */
  static final String DIGITS = "digits";

  private static final String WIDE = "wide";
  private static final String PLACE = "[1-9][0-9]?";

  private final OrderFacts facts;
  private final FieldSet fields;
  private final List<List<BillItem>> items;

  /** Of these orders, with as many items of their bills as the columns ask for. */
  PaymentSymbols(List<Order> orders, FieldSet fields, List<TextColumn> columns) {
    int slots =
        columns.stream()
            .flatMap(c -> c.text().symbols())
            .filter(s -> ItemField.of(s.code()).isPresent())
            .mapToInt(s -> Integer.parseInt(s.how()))
            .max()
            .orElse(0);
    this.facts = OrderFacts.of(orders);
    this.fields = fields;
    this.items =
        slots == 0
            ? List.of()
            : orders.stream().map(o -> BillItem.folded(BillItem.of(o.placed()), slots)).toList();
  }

  /**
   * Looks at what a shop wrote.
   *
   * @throws org.banto.base.Rejection naming the symbol that cannot be used
   */
  static void check(Symbol symbol, FieldSet fields) {
    Optional<OrderField> field = fields.find(symbol.code());
    if (ItemField.of(symbol.code()).isPresent()) {
      if (!symbol.how().matches(PLACE)) {
        throw symbol.noForm();
      }
    } else if (field.filter(f -> told(f, symbol.how())).isEmpty()) {
      symbol.check(fields);
    }
  }

  private static boolean told(OrderField field, String how) {
    boolean line = field.scope() == Scope.LINE && how.matches(PLACE);
    return line || (field.type() == Type.TEXT && (how.equals(DIGITS) || how.equals(WIDE)));
  }

  /** The sum of the bill of an order in yen; empty where no column asks for its items. */
  Optional<Long> sum(int order) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(order).stream().mapToLong(BillItem::amount).sum());
  }

  /** Whether a column says something of the place that an order goes to. */
  boolean ofPlace(Symbol symbol) {
    return fields.find(symbol.code()).filter(f -> f.scope() == Scope.DESTINATION).isPresent();
  }

  /** The text for a column of the row of an order. */
  String text(TextColumn column, int order) {
    return column.text().fill(s -> said(s, order));
  }

  private String said(Symbol symbol, int order) {
    Optional<ItemField> item = ItemField.of(symbol.code());
    if (item.isPresent()) {
      List<BillItem> of = items.get(order);
      int at = Integer.parseInt(symbol.how()) - 1;
      return at < of.size() ? item.get().of(of.get(at)) : "";
    }
    return fields.find(symbol.code()).map(f -> said(f, symbol, order)).orElse("");
  }

  private String said(OrderField field, Symbol symbol, int order) {
    List<List<Object>> things = facts.of(field, order).each();
    boolean one = field.scope() == Scope.LINE && symbol.how().matches(PLACE);
    int first = one ? Integer.parseInt(symbol.how()) - 1 : 0;
    int end = field.scope() == Scope.LINE && !one ? things.size() : first + 1;
    UnaryOperator<String> form = form(symbol.how());
    return IntStream.range(first, Math.min(end, things.size()))
        .mapToObj(things::get)
        .flatMap(List::stream)
        .map(v -> form.apply(symbol.said(field, v)))
        .collect(Collectors.joining(" "));
  }

  private static UnaryOperator<String> form(String how) {
    return switch (how) {
      case DIGITS -> t -> Normalizer.normalize(t, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
      case WIDE -> t -> Windows31J.widen(Windows31J.clean(t));
      default -> UnaryOperator.identity();
    };
  }
}
