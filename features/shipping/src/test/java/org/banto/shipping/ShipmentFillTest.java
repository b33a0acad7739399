// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banto.base.DeliveryWish;
import org.banto.base.Yen;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** Whatever was packed and whatever is ordered by now: every piece is in a shipment, or it is said. */
class ShipmentFillTest {
  private static final int LINES = 3;

  private final House house = new House();

  @Test
  void everyPieceIsPackedOrHomelessOrSaidToBeAGap() {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      Order order = order(random);
      ShipmentFill fit = ShipmentFill.of(order);
      for (OrderLine line : order.placed().lines()) {
        adds(seed, order, fit, line);
      }
      for (int i = 0; i < order.shipments().size(); i++) {
        if (!ShipmentFill.open(order.shipments().get(i))) {
          assertEquals(order.shipments().get(i), fit.shipments().get(i), "seed " + seed);
        }
      }
      Order fitted = order.with(e -> e.shipments(fit.shipments()));
      assertEquals(fit, ShipmentFill.of(fitted), "twice is as once, seed " + seed);
    }
  }

  private static void adds(int seed, Order order, ShipmentFill fit, OrderLine line) {
    int ordered = line.struck() ? 0 : line.quantity();
    int off = pieces(fit.shipments(), line.no(), true);
    int packed = pieces(fit.shipments(), line.no(), false);
    int homeless =
        fit.homeless().values().stream()
            .flatMap(List::stream)
            .filter(i -> i.line() == line.no())
            .mapToInt(Shipment.Item::quantity)
            .sum();
    int gap =
        fit.gaps().stream()
            .filter(g -> g.line() == line.no())
            .mapToInt(ShipmentFill.Gap::pieces)
            .sum();
    int all = packed + homeless + gap;
    String text = "seed " + seed + " line " + line.no() + ": " + all + " of " + ordered;
    assertTrue(all <= ordered && all >= Math.min(ordered, ordered - off), text);
  }

  private static int pieces(List<Shipment> all, int line, boolean struck) {
    return all.stream()
        .filter(s -> (s.state() == ShipmentState.VOID) == struck)
        .flatMap(s -> s.items().stream())
        .filter(i -> i.line() == line)
        .mapToInt(Shipment.Item::quantity)
        .sum();
  }

  private Order order(Random random) {
    PlacedOrder p = House.placed(Kind.CARD, "宅配便", DeliveryWish.NONE, 2);
    List<OrderLine> lines = new ArrayList<>();
    for (int no = 1; no <= LINES; no++) {
      int quantity = random.nextInt(5);
      boolean struck = random.nextInt(5) == 0;
      lines.add(
          new OrderLine(
              no,
              "",
              random.nextInt(2),
              "s",
              "",
              "皿",
              List.of(),
              quantity,
              Yen.ZERO,
              TaxRate.STANDARD,
              struck));
    }
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            lines,
            p.amounts(),
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    Order planned = house.plan(House.order(7, p));
    List<Shipment> shipments = new ArrayList<>();
    for (int n = 1; n <= 4; n++) {
      Shipment like = planned.shipments().get(random.nextInt(2));
      ShipmentState[] states = ShipmentState.values();
      shipments.add(
          like.numberedAs(ShipmentNumber.of(planned.id(), n))
              .holding(items(random))
              .in(states[random.nextInt(states.length)]));
    }
    return planned.with(e -> e.placed(placed).shipments(shipments));
  }

  private static List<Shipment.Item> items(Random random) {
    List<Shipment.Item> items = new ArrayList<>();
    for (int no = 1; no <= LINES; no++) {
      int quantity = random.nextInt(4);
      if (quantity > 0) {
        items.add(new Shipment.Item(no, quantity));
      }
    }
    return items;
  }
}
