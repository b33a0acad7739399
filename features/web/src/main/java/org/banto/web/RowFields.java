// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banto.base.Rejection;
import org.banto.base.Yen;
import org.banto.order.FieldSet;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;

/** The fields that a list shows besides what its rows say anyway: each is asked once for all rows. */
final class RowFields {
  /** None. */
  static final RowFields NONE = new RowFields(List.of());

  private static final int MOST = 50;

  private final List<OrderField> fields;

  private RowFields(List<OrderField> fields) {
    this.fields = fields;
  }

  /**
   * Those that are named; one that is away is left out.
   *
   * @param columns their ids, with commas between
   * @param there what can be said of an order now
   * @throws Rejection where they are too many
   */
  static RowFields of(String columns, Collection<? extends OrderFields> there) {
    List<String> ids = ColumnIds.atMost(MOST, ColumnIds.split(columns).filter(id -> !id.isEmpty()));
    if (ids.isEmpty()) {
      return NONE;
    }
    FieldSet all = new FieldSet(there);
    return new RowFields(ids.stream().flatMap(id -> all.find(id).stream()).toList());
  }

  /**
   * What they say of each of the orders, by their ids: its values, each once, spelt as conditions
   * have them. A field that could not say anything of an order is not among them.
   */
  List<Map<String, List<String>>> of(List<Order> orders) {
    OrderFacts facts = OrderFacts.of(orders);
    return IntStream.range(0, orders.size()).mapToObj(i -> of(facts, i)).toList();
  }

  private Map<String, List<String>> of(OrderFacts facts, int index) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (OrderField field : fields) {
      FieldValues values = facts.of(field, index);
      if (!values.failed()) {
        said.put(
            field.id(),
            values.each().stream().flatMap(List::stream).map(RowFields::spelt).distinct().toList());
      }
    }
    return said;
  }

  private static String spelt(Object value) {
    return value instanceof Yen yen ? Long.toString(yen.value()) : value.toString();
  }
}
