// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

/** What checks find stops an order, until somebody says yes or mends it. */
class FindingsTest {
  private final FlowHouse house = new FlowHouse();

  @Test
  void anOrderWithOpenFindingsStopsAndSaysWhy() {
    house.checkOnNew(FlowHouse.finding(Finding.Level.BLOCK, "address.unknown", Finding.Fix.NONE));
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Outcome outcome = house.move(id, Desk.SHIP_WAIT);
    assertEquals(Result.STOPPED, outcome.result());
    assertEquals("address.unknownです", outcome.why().ja());
    assertEquals(Desk.NEW, house.desk(id));
  }

  @Test
  void aYesToAWarningLetsTheOrderPassButNoYesHelpsAgainstABlock() {
    house.checkOnNew(FlowHouse.finding(Finding.Level.WARN, "remarks.present", Finding.Fix.NONE));
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertFalse(house.move(id, Desk.SHIP_WAIT).applied());
    assertTrue(house.act(id, ActRequest.acknowledge("remarks.present"), "").applied());
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());

    house.checkOnNew(FlowHouse.finding(Finding.Level.BLOCK, "bad", Finding.Fix.NONE));
    OrderId other = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertFalse(house.act(other, ActRequest.acknowledge("bad"), "").applied());
  }

  @Test
  void aCheckThatThrowsBlocksAndNamesItself() {
    house.checks.add(
        (o, leaving) -> {
          throw new IllegalStateException("broken");
        });
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Finding finding = house.get(id).findings().get(0);
    assertEquals(Finding.Level.BLOCK, finding.level());
    assertEquals("check.failed", finding.code());
    assertFalse(finding.check().isEmpty());
  }

  @Test
  void findingsStandWorstFirst() {
    house.checkOnNew(
        FlowHouse.finding(Finding.Level.OK, "a", Finding.Fix.NONE),
        FlowHouse.finding(Finding.Level.WARN, "b", Finding.Fix.NONE),
        FlowHouse.finding(Finding.Level.BLOCK, "c", Finding.Fix.NONE));
    Order judged = house.flow.judge(Samples.order(9, Route.STANDARD, PaymentState.AUTHORISED));
    assertEquals(List.of("c", "b", "a"), judged.findings().stream().map(Finding::code).toList());
  }

  @Test
  void theProposedAddressIsPutIn() {
    house.checkOnNew(
        FlowHouse.finding(
            Finding.Level.BLOCK,
            "address.house-number",
            new Finding.Fix("address.replace", Map.of("destination", "0", "street", "千代田1-2-3"))));
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Outcome outcome = house.act(id, ActRequest.fix("address.house-number"), "");
    assertTrue(outcome.applied());
    assertEquals(
        "千代田1-2-3", house.get(id).placed().destinations().get(0).recipient().address().street());
    assertEquals("千代田区", house.get(id).placed().destinations().get(0).recipient().address().city());
  }

  @Test
  void aNameTooLongForTheCarrierIsPutInAsCompanyAndName() {
    Map<String, String> values = Map.of("destination", "0", "company", "架空商事", "name", "見本 太郎");
    house.checkOnNew(
        FlowHouse.finding(
            Finding.Level.BLOCK, "label.ES001010", new Finding.Fix("address.replace", values)));
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertTrue(house.act(id, ActRequest.fix("label.ES001010"), "").applied());
    assertEquals("見本 太郎", house.get(id).placed().destinations().get(0).recipient().name());
    assertEquals("架空商事", house.get(id).placed().destinations().get(0).recipient().company());
  }

  @Test
  void anUnknownKindOfFixIsStopped() {
    house.checkOnNew(
        FlowHouse.finding(Finding.Level.BLOCK, "odd", new Finding.Fix("gift.wrap", Map.of())));
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertEquals(Result.STOPPED, house.act(id, ActRequest.fix("odd"), "").result());
  }

  @Test
  void shipDateWishAndCarriageAreSetOnWhatIsNotPrinted() {
    house.checks.add(
        (o, leaving) ->
            leaving == Desk.SHIP_WAIT
                ? List.of(
                    FlowHouse.finding(
                        Finding.Level.BLOCK,
                        "date",
                        new Finding.Fix("shipdate.set", Map.of("date", "2026-11-30"))),
                    FlowHouse.finding(
                        Finding.Level.BLOCK,
                        "wish",
                        new Finding.Fix("wish.set", Map.of("date", "2026-12-02", "slot", "午前中"))),
                    FlowHouse.finding(
                        Finding.Level.BLOCK,
                        "slip",
                        new Finding.Fix("carriage.set", Map.of("label", "COMPACT"))))
                : List.of());
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.move(id, Desk.SHIP_WAIT);
    for (String code : List.of("date", "wish", "slip")) {
      assertTrue(house.act(id, ActRequest.fix(code), "").applied(), code);
    }
    assertEquals("2026-11-30", house.get(id).shipDate().orElseThrow().toString());
    assertEquals("午前中", house.get(id).placed().wish().slot().orElseThrow().label());
    assertEquals("2026-12-02", house.get(id).live().get(0).wish().date().orElseThrow().toString());
    assertEquals("COMPACT", house.get(id).live().get(0).carriage().label());
    assertEquals("yamato", house.get(id).live().get(0).carriage().carrier());
  }
}
