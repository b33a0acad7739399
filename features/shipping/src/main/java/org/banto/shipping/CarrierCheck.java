// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.house.WarehouseRules;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carrier and slip type are chosen before an order leaves 発送待ち. */
@Component(service = Check.class)
public final class CarrierCheck implements Check {
  @Reference private volatile List<WarehouseRules> rules;
  @Reference private volatile List<OrderFields> fields;

  private final Shops shops;

  /** The service. */
  @Activate
  public CarrierCheck(@Reference Settings settings) {
    this(settings, List.of(), List.of(), new HouseClock());
  }

  CarrierCheck(
      Settings settings, List<WarehouseRules> rules, List<OrderFields> fields, Clock clock) {
    this.rules = rules;
    this.fields = fields;
    this.shops = new Shops(settings, clock);
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    return Papers.waiting(order, leaving, rules).flatMap(s -> finding(order, s)).toList();
  }

  private Stream<Finding> finding(Order order, Shipment s) {
    if (!s.carriage().carrier().isEmpty() && !s.carriage().label().isEmpty()) {
      return Stream.empty();
    }
    Carriage usual =
        new CarriageChoice(fields).of(shops.shipping(order.account()), order, s.cod().isPresent());
    Map<String, String> values = Map.of("carrier", usual.carrier(), "label", usual.label());
    return Stream.of(
        new Finding(
            Finding.Level.BLOCK,
            "carrier.missing",
            s.number().value(),
            Papers.ROOM,
            "運送会社か送り状種類が決まっていません。",
            "Carrier or slip type has not been chosen.",
            new Finding.Fix("carriage.set", values)));
  }
}
