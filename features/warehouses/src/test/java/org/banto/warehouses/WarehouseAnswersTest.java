// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.WaybillRow;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.order.Hold;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Results that come by themselves, of shipments that were asked for by file. */
class WarehouseAnswersTest {
  private static final String LOGIZARD = "file~logizard-zero";
  private static final ConnectionId BY = ConnectionId.of("logizard~main");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private final List<FulfilmentRow> rows = new ArrayList<>();

  private void add(String key, String number, Outcome outcome, String cause) {
    row(key, number, outcome, cause, Optional.empty());
  }

  private void row(
      String key, String number, Outcome outcome, String cause, Optional<RowProblem> problem) {
    WaybillRow row = new WaybillRow(rows.size() + 2, key, number, Optional.of(DAY), problem);
    rows.add(new FulfilmentRow(row, number.isEmpty() ? "" : "yamato", outcome, cause));
  }

  private void told(House house) {
    house.room.told(House.MAIN, BY, rows);
  }

  /** Asked by file: what becomes of the order is the same as by hand. */
  private static void askedByFile(House house, long... ids) {
    for (long id : ids) {
      if (house.orders.find(House.MAIN, new OrderId(id)).isEmpty()) {
        house.waiting(id);
      }
      house.asking.choose(House.MAIN, List.of(new OrderId(id)), LOGIZARD);
      WarehouseRequest r = house.request(id);
      house.asking.request(
          House.MAIN, Map.of(r.shipment(), r), "", House.CLERK, WarehouseAssignment.Result.none());
      house.requests.change(House.MAIN, r, r.in(WarehouseRequest.State.TAKEN, "", House.NOW));
    }
  }

  @Test
  void whatWasAskedByFileComesBackByItselfAndTwiceChangesNothingOnBothDatabases() throws Exception {
    House.onBoth(
        house -> {
          rows.clear();
          askedByFile(house, 1, 2, 3);
          add("S0000000101", "900000000012", Outcome.SHIPPED, "");
          add("S0000000101", "900000000012", Outcome.SHIPPED, "");
          add("S0000000101", "900000000023", Outcome.SHIPPED, "");
          add("S0000000201", "", Outcome.SHORT, "在庫不足");
          add("S0000000301", "", Outcome.CANCELLED, "");
          told(house);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(2, house.shipment(1).parcels().size());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
          assertEquals(7, house.now(2).hold().orElseThrow().box());
          assertEquals("在庫不足", house.now(2).hold().orElseThrow().reason());
          assertEquals(WarehouseRequest.State.SHORT, house.request(2).state());
          assertEquals(Desk.SHIP_WAIT, house.now(3).desk());
          assertEquals(WarehouseRequest.State.CANCELLED, house.request(3).state());
          int changes = house.orders.changes().size();
          told(house);
          assertEquals(changes, house.orders.changes().size());
          assertEquals(List.of(), house.events.alarms);
        });
  }

  @Test
  @Tag("security.C1")
  void anOrderThatCannotBeChangedSaysSoAndKeepsNoOtherResultOut() throws Exception {
    House.onBoth(
        house -> {
          rows.clear();
          askedByFile(house, 1, 2, 3);
          house.flow.tear(new OrderId(1));
          add("S0000000101", "", Outcome.SHORT, "在庫不足");
          add("S0000000201", "", Outcome.SHORT, "在庫不足");
          add("S0000000301", "900000000023", Outcome.SHIPPED, "");
          told(house);
          told(house);
          assertEquals(WarehouseRequest.State.SHORT, house.request(2).state());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(3).state());
          assertEquals(ShipmentState.REQUESTED, house.shipment(1).state());
          assertTrue(house.request(1).words().contains("欠品 在庫不足"), house.request(1).words());
          assertEquals(1, house.events.alarms.size(), house.events.alarms.toString());
          assertTrue(house.events.alarms.get(0).contains("S0000000101"));
        });
  }

  @Test
  void shipmentsOfOthersAndOfWarehousesThatCanBeAskedArePassedBy() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.taken(1);
          house.waiting(2);
          add("S0000000101", "900000000012", Outcome.SHIPPED, "");
          add("S0000000201", "900000000023", Outcome.SHIPPED, "");
          add("S0000009901", "", Outcome.SHORT, "在庫不足");
          add("OTHER-SHOP-1", "900000000034", Outcome.SHIPPED, "");
          row("OTHER-SHOP-2", "?", Outcome.SHIPPED, "", problem("「?」は英数字ではありません。"));
          told(house);
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          assertEquals(ShipmentState.REQUESTED, house.shipment(1).state());
          assertEquals(ShipmentState.PLANNED, house.shipment(2).state());
          assertEquals(List.of(), house.events.alarms);
        });
  }

  @Test
  void aShortageThatIsReadAgainDoesNotEndWhatWasAskedForAnew() throws Exception {
    House.onBoth(
        house -> {
          rows.clear();
          askedByFile(house, 1);
          add("S0000000101", "", Outcome.SHORT, "SKU-1 在庫不足");
          add("S0000000101", "", Outcome.SHORT, "SKU-2 在庫不足");
          told(house);
          house.orders.put(house.now(1).with(e -> e.release()));
          askedByFile(house, 1);
          assertEquals(2, house.request(1).attempt());
          told(house);
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          add("S0000000101", "", Outcome.SHORT, "SKU-1 破損");
          told(house);
          assertEquals(WarehouseRequest.State.SHORT, house.request(1).state());
        });
  }

  @Test
  void aShipmentOfWhichAPartLeftHasItsNumberAndSaysWhatIsMissing() throws Exception {
    House.onDerby(
        house -> {
          askedByFile(house, 1, 2);
          add("S0000000101", "900000000012", Outcome.SHIPPED, "");
          add("S0000000101", "", Outcome.SHORT, "SKU-1001 在庫不足");
          add("S0000000201", "900000000023", Outcome.SHIPPED, "");
          told(house);
          add("S0000000201", "", Outcome.SHORT, "SKU-1002 在庫不足");
          told(house);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertTrue(house.request(1).words().contains("SKU-1001"));
          assertEquals(Desk.SHIPPED, house.now(2).desk());
          assertTrue(house.request(2).words().contains("SKU-1002"));
        });
  }

  @Test
  void aRowThatCannotBeReadIsToldOnceWithRowColumnAndValueAndTheOthersGoIn() throws Exception {
    House.onDerby(
        house -> {
          askedByFile(house, 1, 2);
          add("S0000000101", "900000000012", Outcome.SHIPPED, "");
          row("S0000000201", "4.44E+11", Outcome.SHIPPED, "", problem("「4.44E+11」は指数表示です。"));
          row("", "900000000034", Outcome.SHIPPED, "", problem("荷主出荷NOがありません。"));
          told(house);
          row("", "900000000045", Outcome.SHIPPED, "", problem("荷主出荷NOがありません。"));
          told(house);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(WarehouseRequest.State.TAKEN, house.request(2).state());
          String words = "3行目（S0000000201）「送り状番号」: 「4.44E+11」は指数表示です。";
          assertEquals("出荷実績を読めません。" + words, house.request(2).words());
          assertEquals(
              List.of(
                  "main 倉庫「logizard~main」の出荷実績に読めない行があります。" + words + " 4行目「送り状番号」: 荷主出荷NOがありません。"),
              house.events.alarms);
          rows.clear();
          add("S0000000201", "900000000023", Outcome.SHIPPED, "");
          told(house);
          assertEquals(Desk.SHIPPED, house.now(2).desk());
          assertEquals("", house.request(2).words());
        });
  }

  private static Optional<RowProblem> problem(String ja) {
    return Optional.of(new RowProblem("送り状番号", "scientific", ja, ja));
  }

  @Test
  void aNumberOfAnOrderOnHoldIsKeptAndPutOnWhenItIsReleased() throws Exception {
    House.onDerby(
        house -> {
          askedByFile(house, 1);
          Hold hold = new Hold(1, "確認", Actor.staff("hanako"), House.NOW);
          house.orders.put(house.now(1).with(e -> e.hold(hold)));
          add("S0000000101", "900000000012", Outcome.SHIPPED, "");
          told(house);
          assertTrue(house.request(1).words().contains("番号を取り込めません"));
          assertFalse(house.shipment(1).shipped());
          rows.clear();
          house.orders.put(house.now(1).with(e -> e.release()));
          house.look(1);
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
        });
  }
}
