// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.flow.Check;
import org.banto.house.WarehouseRules;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private final House house = new House();
  private final Check dates = new ShipDateCheck(Optional.empty(), House.CLOCK);
  private final Check carrier =
      new CarrierCheck(house.settings, List.of(), List.of(House.FIELDS), House.CLOCK);
  private final Check fit =
      new LabelFitCheck(house.orders, house.settings, house.carriers, List.of(), House.CLOCK);
  private final Order planned = house.plan(House.order(1));
  private final Shipment shipment = planned.shipments().get(0);

  private Order with(Shipment s) {
    return planned.with(e -> e.shipment(s));
  }

  private Order at(String street) {
    Destination to = planned.placed().destinations().get(0).to(House.person(street));
    return planned.with(e -> e.placed(planned.placed().withDestinations(List.of(to))));
  }

  private static Shipment undated(Shipment s) {
    return new Shipment(
        s.number(),
        s.destination(),
        s.items(),
        s.carriage(),
        Optional.empty(),
        s.wish(),
        s.cod(),
        s.state(),
        s.parcels(),
        s.batch(),
        s.labelNote());
  }

  private static Shipment released(Shipment s) {
    return s.in(ShipmentState.RELEASED);
  }

  private static List<String> codes(Check check, Order order, Desk leaving) {
    return check.check(order, leaving).stream().map(Finding::code).toList();
  }

  @Test
  void aGoodOrderPasses() {
    for (Check check : List.of(dates, carrier, fit)) {
      assertEquals(List.of(), codes(check, planned, Desk.SHIP_WAIT));
      assertEquals(List.of(), codes(check, with(released(shipment)), Desk.DOC_WAIT));
    }
  }

  @Test
  void aMissingShipDateStopsOnlyWhereTheSlipIsYamatos() {
    assertEquals(
        List.of("shipdate.missing"), codes(dates, with(undated(shipment)), Desk.SHIP_WAIT));
    Shipment sagawa = undated(shipment).by(new Carriage("sagawa", "X", Temperature.AMBIENT));
    Finding warned = dates.check(with(sagawa), Desk.SHIP_WAIT).get(0);
    assertEquals("shipdate.missing", warned.code());
    assertEquals(Finding.Level.WARN, warned.level());
  }

  @Test
  void aDayOnWhichTheShopDoesNotShipIsToldWithTheNextOne() {
    LocalDate saturday = House.TODAY.plusDays(3);
    Finding f = house.dates().check(with(shipment.on(saturday)), Desk.SHIP_WAIT).get(0);
    assertEquals("shipdate.closed-day", f.code());
    assertEquals(Finding.Level.WARN, f.level());
    assertEquals(Map.of("date", saturday.plusDays(2).toString()), f.fix().values());
    assertEquals(
        List.of(), codes(house.dates(), with(shipment.on(saturday.minusDays(1))), Desk.SHIP_WAIT));
  }

  @Test
  void whileMoneyIsAwaitedItIsSaidWhyThereIsNoDay() {
    Shipment awaiting = shipment.planned(Optional.empty(), new Text("入金後", "once paid"));
    Finding f = dates.check(with(awaiting), Desk.PAY_WAIT).get(0);
    assertEquals("shipdate.waits-for-payment", f.code());
    assertEquals(Finding.Level.OK, f.level());
    assertEquals(List.of(), codes(dates, planned, Desk.PAY_WAIT));
  }

  @Test
  void aPastShipDateStops() {
    Order late = with(released(shipment).on(House.TODAY.minusDays(1)));
    Finding f = dates.check(late, Desk.DOC_WAIT).get(0);
    assertEquals("shipdate.past", f.code());
    assertEquals(Finding.Level.BLOCK, f.level());
  }

  @Test
  void aCarrierNotChosenStopsAndProposesTheUsualOne() {
    Finding f = carrier.check(with(shipment.by(Carriage.NONE)), Desk.SHIP_WAIT).get(0);
    assertEquals("carrier.missing", f.code());
    assertEquals(Map.of("carrier", "yamato", "label", "PREPAID"), f.fix().values());
  }

  @Test
  void anAddressThatDoesNotFitStopsAndProposesHowToSplitIt() {
    Finding f = fit.check(at("あ".repeat(17)), Desk.SHIP_WAIT).get(0);
    assertEquals(Finding.Level.BLOCK, f.level());
    assertEquals("label.ES001014", f.code());
    assertEquals("address.replace", f.fix().kind());
    assertEquals(Map.of("destination", "0", "street", "短い1", "building", "残り"), f.fix().values());
  }

  @Test
  void aSlotTheCarrierDoesNotHaveProposesAnotherAndKeepsTheDay() {
    DeliveryWish wish = new DeliveryWish(Optional.of(House.TODAY), Optional.of(TimeSlot.AFTERNOON));
    Finding f = fit.check(with(shipment.wished(wish)), Desk.SHIP_WAIT).get(0);
    assertEquals("wish.set", f.fix().kind());
    assertEquals(Map.of("slot", "午前中", "to", "12:00", "date", "2026-07-01"), f.fix().values());
  }

  /**
   * A warehouse has labels of its own; what comes back from it is judged before it is printed here.
   */
  @Test
  void whatARuleSendsToAWarehouseIsNotJudgedByACarriersLabel() {
    DeliveryWish noon = new DeliveryWish(Optional.empty(), Optional.of(TimeSlot.hours(12, 14)));
    Carriage none = new Carriage("", "", Temperature.AMBIENT);
    Order long_ = at("あ".repeat(17)).with(e -> e.shipment(shipment.wished(noon)));
    List<WarehouseRules> rules = List.of((o, s) -> true);
    Check judged =
        new LabelFitCheck(house.orders, house.settings, house.carriers, rules, House.CLOCK);
    Check chosen = new CarrierCheck(house.settings, rules, List.of(House.FIELDS), House.CLOCK);
    assertTrue(codes(fit, long_, Desk.SHIP_WAIT).contains("label.ES002038"));
    assertEquals(List.of(), codes(judged, long_, Desk.SHIP_WAIT));
    assertEquals(List.of(), codes(chosen, with(shipment.by(none)), Desk.SHIP_WAIT));
    Order back = long_.with(e -> e.shipment(released(shipment.wished(noon))));
    assertTrue(codes(judged, back, Desk.DOC_WAIT).contains("label.ES002038"));
  }

  @Test
  void whatTheShopLacksIsSaidOnlyAtThePrinter() {
    house.sections.put("shop", Map.of("url", "strict"));
    assertEquals(List.of(), codes(fit, planned, Desk.SHIP_WAIT));
    assertEquals(List.of("label.EF011059"), codes(fit, with(released(shipment)), Desk.DOC_WAIT));
  }

  @Test
  void whatGoesLaterOrInAnothersParcelIsNoConcernAtThePrinter() {
    Shipment late = undated(shipment).by(Carriage.NONE).in(ShipmentState.PLANNED);
    Shipment companion = late.inParcelsOf(shipment.number());
    for (Check check : List.of(dates, carrier, fit)) {
      assertEquals(List.of(), codes(check, with(late), Desk.DOC_WAIT));
      assertEquals(List.of(), codes(check, with(companion), Desk.SHIP_WAIT));
    }
  }

  @Test
  void otherDesksPrintedShipmentsAndRoutesWithoutPapersAreNoConcern() {
    Order bad = with(undated(shipment).by(Carriage.NONE));
    for (Check check : List.of(dates, carrier, fit)) {
      assertEquals(List.of(), codes(check, bad, Desk.NEW));
      Order printed = with(undated(shipment).in(ShipmentState.PRINTED));
      assertEquals(List.of(), codes(check, printed, Desk.DOC_WAIT));
      Order warehouse = bad.with(e -> e.route(Route.WAREHOUSE));
      assertEquals(List.of(), codes(check, warehouse, Desk.SHIP_WAIT));
    }
  }
}
