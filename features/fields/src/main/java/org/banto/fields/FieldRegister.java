// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.banto.base.Text;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;

/** Fields in the order in which staff reads them; each line says one. */
final class FieldRegister {
  private final List<OrderField> all = new ArrayList<>();

  /** What a field may be besides. */
  enum Mark {
    /** Personal data. */
    PERSONAL,
    /** The database narrows by it. */
    SEARCHABLE
  }

  /** A field of the order. */
  FieldRegister order(
      String id, Type type, String ja, String en, Function<Order, Object> value, Mark... marks) {
    Values values = Values.each(o -> FieldValues.of(value.apply(o)));
    return with(id, type, Scope.ORDER, ja, en, values, marks);
  }

  /** A field of lines or destinations, or one that looks at several orders at once. */
  FieldRegister with(
      String id, Type type, Scope scope, String ja, String en, Values values, Mark... marks) {
    Set<Mark> of = Set.of(marks);
    all.add(
        new OrderField(
            id,
            new Text(ja, en),
            type,
            scope,
            of.contains(Mark.PERSONAL),
            of.contains(Mark.SEARCHABLE),
            Map.of(),
            values));
    return this;
  }

  /** The names of the values of the field said last. */
  FieldRegister choices(Map<String, Text> choices) {
    OrderField f = all.remove(all.size() - 1);
    all.add(
        new OrderField(
            f.id(),
            f.name(),
            f.type(),
            f.scope(),
            f.personal(),
            f.searchable(),
            choices,
            f.values()));
    return this;
  }

  /** What another says. */
  FieldRegister and(UnaryOperator<FieldRegister> more) {
    return more.apply(this);
  }

  /** All of them. */
  List<OrderField> all() {
    return List.copyOf(all);
  }
}
