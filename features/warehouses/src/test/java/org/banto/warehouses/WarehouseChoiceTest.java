// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

class WarehouseChoiceTest {
  private static final FieldSet FIELDS = new FieldSet(List.of(new HouseFields()));

  private static Optional<String> chosen(
      WarehouseSettings.Rule rule, Order order, Shipment shipment) {
    WarehouseSettings settings = new WarehouseSettings(List.of(rule), false, 7, 30);
    return new WarehouseChoice(settings, FIELDS).of(order, shipment);
  }

  /** How rules chose before they asked fields. */
  private static boolean former(WarehouseSettings.Rule rule, Order order, Shipment shipment) {
    boolean here = rule.shop().isEmpty() || order.key().shop().toString().equals(rule.shop());
    return here
        && !shipment.items().isEmpty()
        && shipment.items().stream()
            .allMatch(
                i ->
                    order.placed().lines().stream()
                        .filter(l -> l.no() == i.line())
                        .findFirst()
                        .filter(l -> former(rule.sku(), l.sku().strip()))
                        .isPresent());
  }

  private static boolean former(String sku, String code) {
    return sku.endsWith("*")
        ? code.startsWith(sku.substring(0, sku.length() - 1))
        : sku.isEmpty() || code.equals(sku);
  }

  @Test
  void everyRuleOfBeforeChoosesAsItChose() {
    Order everyday = Orders.everyday(1);
    Order three = Orders.threePlaces(2);
    Order struck = lines(everyday, l -> l.no() == 3 ? Orders.struck(l) : l);
    Order coded = lines(everyday, l -> coded(l, l.no() % 2 == 0 ? " SKU-1 " : "sku-1"));
    Order uncoded = lines(everyday, l -> coded(l, ""));
    Order partly = lines(everyday, l -> l.no() == 1 ? coded(l, "") : l);
    Set<Boolean> seen = new HashSet<>();
    for (String shop : List.of("", "rakuten~tokyo", "yahoo~a")) {
      for (String sku : List.of("", "*", "SKU-*", "SKU-1*", "sku-*", "SKU-1", "sku-1", "ＳＫＵ-*")) {
        WarehouseSettings.Rule rule = new WarehouseSettings.Rule(shop, sku, "fba~main");
        for (Order order : List.of(everyday, three, struck, coded, uncoded, partly)) {
          for (Shipment shipment : shipments(order)) {
            boolean was = former(rule, order, shipment);
            seen.add(was);
            assertEquals(was, chosen(rule, order, shipment).isPresent(), () -> rule + " " + order);
          }
        }
      }
    }
    assertEquals(Set.of(true, false), seen);
  }

  /** As they are, with a line alone, with nothing in them, and with goods the order does not have. */
  private static List<Shipment> shipments(Order order) {
    Shipment first = order.shipments().get(0);
    return List.of(
        first,
        first.holding(List.of(new Shipment.Item(1, 1))),
        first.holding(List.of()),
        first.holding(List.of(new Shipment.Item(1, 1), new Shipment.Item(99, 1))));
  }

  private static Order lines(Order order, UnaryOperator<OrderLine> to) {
    return order.with(
        e -> e.placed(order.placed().withLines(order.placed().lines().stream().map(to).toList())));
  }

  private static OrderLine coded(OrderLine l, String sku) {
    return new OrderLine(
        l.no(),
        l.key(),
        l.destination(),
        sku,
        l.itemCode(),
        l.name(),
        l.options(),
        l.quantity(),
        l.unitPrice(),
        l.tax(),
        l.struck());
  }

  @Test
  void theFirstRuleThatFitsWins() {
    Order order = Orders.everyday(1);
    WarehouseSettings two =
        new WarehouseSettings(
            List.of(
                new WarehouseSettings.Rule("yahoo~a", "", "a~a"),
                new WarehouseSettings.Rule("", "SKU-*", "b~b"),
                new WarehouseSettings.Rule("", "", "c~c")),
            false,
            7,
            30);
    Shipment shipment = order.shipments().get(0);
    assertEquals(Optional.of("b~b"), new WarehouseChoice(two, FIELDS).of(order, shipment));
    assertTrue(new WarehouseChoice(two, FieldSet.NONE).of(order, shipment).isEmpty());
  }
}
