// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderFields;
import org.banto.shipment.Carriage;
import org.banto.shipment.Temperature;

/** How an order travels, by the malls' words for how to ship. */
final class CarriageChoice {
  private static final ShippingSettings.Method NONE =
      new ShippingSettings.Method("", "", Temperature.AMBIENT);

  private final FieldSet fields;

  /** By these fields. */
  CarriageChoice(List<OrderFields> fields) {
    this.fields = new FieldSet(fields);
  }

  /** By what its delivery method asks for: the first that fits. */
  Carriage of(ShippingSettings settings, Order order, boolean cod) {
    ShippingSettings.Method method = method(settings, order);
    Carriage standard = settings.standard();
    String label = method.label().isEmpty() ? standard.label() : method.label();
    return new Carriage(standard.carrier(), cod ? collecting(label) : label, method.temperature());
  }

  /** The same without a slip type of the delivery method's own: goods that are sent cold stay cold. */
  Carriage ofStandardType(ShippingSettings settings, Order order, boolean cod) {
    Carriage standard = settings.standard();
    String label = cod ? collecting(standard.label()) : standard.label();
    return new Carriage(standard.carrier(), label, method(settings, order).temperature());
  }

  private ShippingSettings.Method method(ShippingSettings settings, Order order) {
    OrderFacts facts = OrderFacts.of(List.of(order));
    return settings.methods().stream()
        .filter(m -> fields.criterion(m.when()).holds(facts, 0))
        .findFirst()
        .orElse(NONE);
  }

  /** The slip type that collects money: a mail-bin one cannot. */
  private static String collecting(String label) {
    return label.equals("COMPACT") ? "COMPACT_COD" : "COD";
  }
}
