// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {
  private static final Order PAID = Orders.fresh(Route.STANDARD, PaymentState.AUTHORISED);
  private static final Order UNPAID = Orders.fresh(Route.PREPAID, PaymentState.UNPAID);

  @Test
  void anOrderWalksItsRouteByItsAxesAlone() {
    assertEquals(Desk.NEW, PAID.desk());
    Order accepted = PAID.with(e -> e.stage(Stage.ACCEPTED));
    assertEquals(Desk.SHIP_WAIT, accepted.desk());
    assertEquals(Desk.DOC_WAIT, in(accepted, ShipmentState.RELEASED).desk());
    assertEquals(Desk.TRACK_WAIT, in(accepted, ShipmentState.PRINTED).desk());
    Order shipped = in(accepted, ShipmentState.NUMBERED);
    assertEquals(Desk.SHIPPED, shipped.desk());
    assertEquals(Desk.DONE, shipped.with(e -> e.stage(Stage.TOLD)).desk());
  }

  @Test
  void aPrepaidOrderWaitsForItsMoneyBeforeItShips() {
    Order accepted = UNPAID.with(e -> e.stage(Stage.ACCEPTED));
    assertEquals(Desk.PAY_WAIT, accepted.desk());
    assertEquals(Desk.SHIP_WAIT, accepted.with(e -> e.payment(PaymentState.PAID)).desk());
  }

  @Test
  void aCodOrderWaitsForItsMoneyAfterItShipped() {
    Order cod =
        in(
            Orders.fresh(Route.COD, PaymentState.UNPAID).with(e -> e.stage(Stage.TOLD)),
            ShipmentState.HANDED_OVER);
    assertEquals(Desk.POSTPAY_WAIT, cod.desk());
    assertEquals(Desk.DONE, cod.with(e -> e.payment(PaymentState.PAID)).desk());
  }

  @Test
  void aDeskThatIsNotOnTheRouteIsPassedBy() {
    Order cod =
        in(
            Orders.fresh(Route.STANDARD, PaymentState.UNPAID).with(e -> e.stage(Stage.TOLD)),
            ShipmentState.NUMBERED);
    assertEquals(Desk.DONE, cod.desk());
  }

  /** One row per set of shipments: where the order stands with them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLANNED                    | SHIP_WAIT
          BACKORDER                  | SHIP_WAIT
          PLANNED PLANNED            | SHIP_WAIT
          PLANNED BACKORDER          | SHIP_WAIT
          RELEASED PLANNED           | DOC_WAIT
          RELEASED PRINTED           | DOC_WAIT
          RELEASED NUMBERED          | DOC_WAIT
          PRINTED PLANNED            | TRACK_WAIT
          PACKED BACKORDER           | TRACK_WAIT
          REQUESTED PLANNED          | TRACK_WAIT
          NUMBERED PRINTED           | TRACK_WAIT
          NUMBERED PLANNED           | SHIP_WAIT
          HANDED_OVER BACKORDER      | SHIP_WAIT
          DELIVERED PLANNED RELEASED | DOC_WAIT
          NUMBERED NUMBERED          | SHIPPED
          NUMBERED VOID              | SHIPPED
          RETURNED LOST              | SHIPPED
          VOID                       | SHIP_WAIT
          VOID PLANNED               | SHIP_WAIT
          """)
  void anOrderStandsWhereItsShipmentUnderWayStandsThenWhereTheRestWaits(String states, Desk desk) {
    List<Shipment> all = new ArrayList<>();
    for (String state : states.strip().split(" ")) {
      all.add(Orders.shipment(all.size() + 1, ShipmentState.valueOf(state)));
    }
    assertEquals(desk, PAID.with(e -> e.stage(Stage.ACCEPTED).shipments(all)).desk());
  }

  @Test
  void theShipDateIsThatOfWhatHasNotLeft() {
    LocalDate first = LocalDate.of(2026, 11, 25);
    Order order =
        PAID.with(
            e ->
                e.shipments(
                    List.of(
                        Orders.shipment(1, ShipmentState.NUMBERED).on(first),
                        Orders.shipment(2, ShipmentState.PLANNED).on(first.plusDays(5)))));
    assertEquals(Optional.of(first.plusDays(5)), order.shipDate());
    assertTrue(order.partlyShipped());
    Order gone = order.with(e -> e.shipment(order.shipments().get(1).in(ShipmentState.NUMBERED)));
    assertEquals(Optional.of(first), gone.shipDate());
    assertFalse(gone.partlyShipped());
  }

  @Test
  void aHeldOrderStandsInItsBoxAndComesBackToWhereItWas() {
    Order accepted = PAID.with(e -> e.stage(Stage.ACCEPTED));
    Order held = accepted.with(e -> e.hold(new Hold(3, "番地なし", Actor.staff("a"), Orders.NOW)));
    assertEquals(Desk.HOLD, held.desk());
    assertEquals(Desk.SHIP_WAIT, held.with(OrderEdit::release).desk());
  }

  @ParameterizedTest
  @EnumSource(ShipmentState.class)
  void aCancelledOrderStandsOnItsDeskWhateverItsShipments(ShipmentState state) {
    assertEquals(Desk.CANCELLED, in(PAID, state).with(e -> e.stage(Stage.CANCELLED)).desk());
  }

  @Test
  void anAcknowledgedWarningNoLongerStopsButABlockDoes() {
    Finding warn =
        new Finding(
            Finding.Level.WARN, "remarks", "x1", "intake", "備考", "remarks", Finding.Fix.NONE);
    Finding block =
        new Finding(Finding.Level.BLOCK, "address.zip", "", "intake", "〒", "zip", Finding.Fix.NONE);
    Order order = PAID.with(e -> e.findings(List.of(warn, block)));
    assertEquals(List.of(warn, block), order.open());
    Order acknowledged =
        order.with(
            e ->
                e.acknowledge(new Acknowledgement(warn.key(), Actor.staff("a"), Orders.NOW))
                    .acknowledge(new Acknowledgement(block.key(), Actor.staff("a"), Orders.NOW)));
    assertEquals(List.of(block), acknowledged.open());
    Finding other =
        new Finding(
            Finding.Level.WARN, "remarks", "x2", "intake", "備考", "remarks", Finding.Fix.NONE);
    assertEquals(List.of(other), acknowledged.with(e -> e.findings(List.of(other))).open());
  }

  @Test
  void whatIsFoundIsTheSameWhicheverBundleSaysSo() {
    Finding before = number("banto-intake", "x1");
    List<Finding> moved = List.of(number("banto-addresses", "x1"));
    assertTrue(Finding.alike(List.of(before), moved));
    assertFalse(Finding.alike(List.of(number("banto-intake", "x2")), moved), "of another address");
    assertFalse(Finding.alike(List.of(), moved), "of none");
    assertFalse(Finding.alike(List.of(before, before), moved), "of more");
  }

  private static Finding number(String check, String subject) {
    return new Finding(
        Finding.Level.WARN, "address.house-number", subject, check, "番地", "no", Finding.Fix.NONE);
  }

  @Test
  void everyDefaultRouteLeadsFromNewToDone() {
    for (Route route : Route.DEFAULTS) {
      assertEquals(Desk.NEW, route.desks().get(0), route.id());
      assertEquals(Desk.DONE, route.desks().get(route.desks().size() - 1), route.id());
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Route("bad", List.of(Desk.SHIP_WAIT, Desk.NEW)));
  }

  @Test
  void nothingPersonalStandsInWhatIsPrintedOfAnOrder() {
    String text = PAID + " " + PAID.placed() + " " + PAID.placed().buyer();
    assertTrue(!text.contains("髙﨑") && !text.contains("千代田"), text);
  }

  private static Order in(Order order, ShipmentState state) {
    return order.with(e -> e.shipments(List.of(Orders.shipment(1, state))));
  }
}
