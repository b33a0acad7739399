// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.connect.Label;
import org.banto.file.engine.SymbolText;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderLine;

/** What fields say of the orders of some labels: each asked once for all of them. */
final class LabelFacts {
  /** Of layouts that ask for none. */
  static final LabelFacts NONE = new LabelFacts(FieldSet.NONE, List.of());

  private final FieldSet fields;
  private final Map<Order, Integer> places = new IdentityHashMap<>();
  private final OrderFacts facts;

  /** Of these labels, and those that travel along. */
  LabelFacts(FieldSet fields, List<Label> labels) {
    this.fields = fields;
    List<Order> orders =
        labels.stream()
            .flatMap(l -> Stream.concat(Stream.of(l), l.along().stream()))
            .flatMap(l -> l.order().stream())
            .filter(o -> places.putIfAbsent(o, places.size()) == null)
            .toList();
    this.facts = OrderFacts.of(orders);
  }

  /** Whether something is said of each line. */
  boolean isOfLines(SymbolText.Symbol said) {
    return fields.find(said.code()).filter(f -> f.scope() == Scope.LINE).isPresent();
  }

  /** What is said of the order of a label, or of the place it goes to. */
  String of(SymbolText.Symbol said, Label label) {
    int destination = label.shipment().destination();
    return text(said, label.order(), f -> f.scope() == Scope.DESTINATION ? destination : 0);
  }

  /** What is said of the line of a product. */
  String of(SymbolText.Symbol said, Goods goods) {
    List<Integer> lines =
        goods.order().stream()
            .flatMap(o -> o.placed().lines().stream())
            .filter(l -> !l.struck())
            .map(OrderLine::no)
            .toList();
    return text(said, goods.order(), f -> lines.indexOf(goods.line().no()));
  }

  @FunctionalInterface
  private interface Thing {
    int of(OrderField field);
  }

  private String text(SymbolText.Symbol said, Optional<Order> order, Thing thing) {
    Optional<OrderField> field = fields.find(said.code());
    if (field.isEmpty() || order.isEmpty()) {
      return "";
    }
    List<List<Object>> things = facts.of(field.get(), places.get(order.get())).each();
    int at = thing.of(field.get());
    return (at >= 0 && at < things.size() ? things.get(at) : List.of())
        .stream().map(v -> said.said(field.get(), v)).collect(Collectors.joining(" "));
  }
}
