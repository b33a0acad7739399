// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which truck an order misses today, and why: so the list shows exactly those orders. */
@Component
public final class TruckFields implements OrderFields {
  static final String CAUSE = "trucks.cause";
  static final String CARRIER = "trucks.carrier";

  private final List<OrderField> fields;

  /** Remembers. */
  @Activate
  public TruckFields(@Reference TruckDay day) {
    this(account -> day.of(account).forecast());
  }

  TruckFields(Function<AccountId, TruckClock.Forecast> forecast) {
    this.fields =
        List.of(
            field(
                CAUSE,
                new Text("集荷に間に合わない理由", "Why it misses the truck"),
                causes(),
                values(forecast, miss -> miss.cause().name())),
            field(
                CARRIER,
                new Text("間に合わない集荷", "The truck it misses"),
                Map.of(),
                values(forecast, miss -> miss.load().carrier())));
  }

  private static OrderField field(String id, Text name, Map<String, Text> choices, Values values) {
    return new OrderField(id, name, Type.TEXT, Scope.ORDER, false, false, choices, values);
  }

  private static Map<String, Text> causes() {
    Map<String, Text> all = new LinkedHashMap<>();
    Arrays.stream(MissCause.values()).forEach(c -> all.put(c.name(), c.words()));
    return all;
  }

  private static Values values(
      Function<AccountId, TruckClock.Forecast> forecast, Function<TruckClock.Miss, String> says) {
    return orders -> {
      Map<AccountId, Map<OrderId, TruckClock.Miss>> known = new LinkedHashMap<>();
      return orders.stream()
          .map(
              (Order o) ->
                  Optional.ofNullable(
                          known
                              .computeIfAbsent(o.account(), a -> misses(forecast.apply(a)))
                              .get(o.id()))
                      .map(miss -> FieldValues.of(says.apply(miss)))
                      .orElse(FieldValues.NONE))
          .toList();
    };
  }

  /** Of an order with several, that of the earliest truck. */
  private static Map<OrderId, TruckClock.Miss> misses(TruckClock.Forecast forecast) {
    Map<OrderId, TruckClock.Miss> all = new LinkedHashMap<>();
    forecast.trucks().stream()
        .flatMap(t -> t.misses().stream())
        .forEach(m -> all.putIfAbsent(m.load().order(), m));
    return all;
  }

  @Override
  public List<OrderField> fields() {
    return fields;
  }
}
