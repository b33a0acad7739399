// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Yen;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.flow.fake.Samples;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Route;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

class DepartedParcelsTest {
  private static List<List<Content>> contents(int pieces, String... numbers) {
    Order order = Samples.order(1, Route.STANDARD, PaymentState.AUTHORISED);
    return contents(order, List.of(new Shipment.Item(1, pieces)), numbers);
  }

  private static List<List<Content>> contents(
      Order order, List<Shipment.Item> items, String... numbers) {
    Shipment planned =
        new Shipment(
            ShipmentNumber.of(order.id(), 1),
            0,
            items,
            new Carriage("yamato", "PREPAID", Temperature.AMBIENT),
            Optional.of(Samples.TODAY),
            DeliveryWish.NONE,
            Optional.empty(),
            ShipmentState.PRINTED,
            List.of(),
            Optional.empty(),
            "");
    Shipment shipped =
        planned.numbered(List.of(numbers).stream().map(n -> new Waybill("yamato", n)).toList());
    Order sent = order.with(e -> e.shipments(List.of(shipped)));
    return DepartedParcels.of(sent, Samples.TODAY).stream().map(ParcelNotice::contents).toList();
  }

  private static String line() {
    return Samples.order(1, Route.STANDARD, PaymentState.AUTHORISED).placed().lines().get(0).key();
  }

  @Test
  void thePiecesOfAShipmentAreSpreadOverItsBoxes() {
    assertEquals(List.of(List.of(new Content(line(), 5))), contents(5, "1"));
    assertEquals(
        List.of(List.of(new Content(line(), 2)), List.of(new Content(line(), 3))),
        contents(5, "1", "2"));
  }

  @Test
  void aBoxBeyondThePiecesHoldsNothingThatCouldBeNamed() {
    assertEquals(List.of(List.of(new Content(line(), 1)), List.of()), contents(1, "1", "2"));
  }

  private static List<List<Content>> beside(int no) {
    Order order = Samples.order(1, Route.STANDARD, PaymentState.AUTHORISED);
    OrderLine first = order.placed().lines().get(0);
    OrderLine other =
        new OrderLine(
            no, "", 0, "GIFT", "", "試供品", List.of(), 1, Yen.ZERO, TaxRate.STANDARD, false);
    Order with = order.with(e -> e.placed(order.placed().withLines(List.of(first, other))));
    return contents(with, List.of(new Shipment.Item(1, 1), new Shipment.Item(no, 1)), "1");
  }

  @Test
  void theMallIsNotToldWhatTheHousePutIn() {
    assertEquals(List.of(List.of(new Content(line(), 1))), beside(OrderLine.GIVEN));
    assertEquals(2, beside(2).get(0).size(), "any other line it is told of");
  }
}
