// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.house.ProductMaster;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderLine;
import org.banto.order.OrderPart;

/**
 * What is asked once for all papers of a stretch: what the product master knows of their goods, and what fields say beside
 * what every paper says: those that a template names, and those that the shop has added. One that is away, or has nothing
 * to say, is left out.
 */
final class FieldWords {
  /** On papers whose templates name none, of goods that are not known. */
  static final FieldWords NONE =
      new FieldWords(Map.of(), new ExtraFields(Map.of()), ProductMaster.Goods.NONE, List.of());

  private final Map<Paper, List<OrderField>> asked;
  private final Map<Order, Integer> first = new IdentityHashMap<>();
  private final OrderFacts facts;
  private final ProductMaster.Goods goods;
  private final ExtraFields extra;

  /** An order and the paper it gets. */
  record Sheet(Paper paper, Order order) {}

  private FieldWords(
      Map<Paper, List<OrderField>> asked,
      ExtraFields extra,
      ProductMaster.Goods goods,
      List<Sheet> sheets) {
    this.asked = asked;
    this.extra = extra;
    this.goods = goods;
    List<OrderPart> parts = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (!of(sheet.paper()).isEmpty()) {
        first.put(sheet.order(), parts.size());
        OrderSheet.deliveries(sheet.paper(), sheet.order())
            .forEach(d -> parts.add(d.part(sheet.order())));
      }
    }
    this.facts = OrderFacts.ofParts(parts);
  }

  /**
   * For these papers.
   *
   * @param ids the fields that the template of a paper names
   * @param extra those that the shop has added, printed with their names
   * @param goods what is known of what the orders sell
   */
  static FieldWords of(
      FieldSet fields,
      Function<Paper, Set<String>> ids,
      ExtraFields extra,
      ProductMaster.Goods goods,
      List<Sheet> sheets) {
    Map<Paper, List<OrderField>> asked = new EnumMap<>(Paper.class);
    for (Sheet s : sheets) {
      asked.computeIfAbsent(s.paper(), p -> named(fields, ids.apply(p), extra.of(p)));
    }
    return new FieldWords(asked, extra, goods, sheets);
  }

  private static List<OrderField> named(FieldSet fields, Set<String> ids, Set<String> extra) {
    return ids.isEmpty() && extra.isEmpty()
        ? List.of()
        : fields.all().stream()
            .filter(f -> ids.contains(f.id()) || extra.contains(f.id()))
            .toList();
  }

  /** What the product master says of a line. */
  Optional<ProductMaster.Sold> sold(Order order, OrderLine line) {
    return goods.of(order, line);
  }

  private List<OrderField> of(Paper paper) {
    return asked.getOrDefault(paper, List.of());
  }

  /** Writes what they say of the whole order. */
  void order(XmlSheet xml, Sheet sheet) {
    write(xml, sheet, Scope.ORDER, 0, 0);
  }

  /** Writes what they say of the place a delivery goes to; counted from 0. */
  void delivery(XmlSheet xml, Sheet sheet, int delivery) {
    write(xml, sheet, Scope.DESTINATION, delivery, 0);
  }

  /** Writes what they say of a line within a delivery; both counted from 0. */
  void line(XmlSheet xml, Sheet sheet, int delivery, int line) {
    write(xml, sheet, Scope.LINE, delivery, line);
  }

  private void write(XmlSheet xml, Sheet sheet, Scope scope, int delivery, int thing) {
    for (OrderField field : of(sheet.paper())) {
      if (field.scope() == scope) {
        List<List<Object>> things = facts.of(field, first.get(sheet.order()) + delivery).each();
        List<Object> said = thing < things.size() ? things.get(thing) : List.of();
        String words = said.stream().map(v -> said(field, v)).collect(Collectors.joining("、"));
        boolean printed = extra.of(sheet.paper()).contains(field.id());
        xml.text("field", field.id(), printed ? field.name().ja() : "", words);
      }
    }
  }

  private static String said(OrderField field, Object value) {
    return value instanceof LocalDate day ? OrderSheet.day(day) : field.said(value).ja();
  }
}
