// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.fakes.Orders;
import org.banto.house.Form;
import org.banto.house.WarehouseRules;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WarehouseTest {
  @Test
  void aShipmentIsAskedForOnceAndItsNumberComesBackOnBothDatabases() throws Exception {
    House.onBoth(
        house -> {
          house.waiting(1);
          house.asked(1);
          assertEquals(WarehouseRequest.State.ASKED, house.request(1).state());
          assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
          assertFalse(house.now(1).route().has(Desk.DOC_WAIT));
          house.leave();
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          for (int i = 0; i < 2; i++) {
            house.room.left(
                House.MAIN,
                House.CONNECTION,
                List.of(Depot.dispatch(House.number(1), "900000000012")));
          }
          assertEquals(Desk.SHIPPED, house.now(1).desk());
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
          assertEquals(1, house.shipment(1).parcels().size());
          assertEquals(List.of("asked S0000000101"), house.depot.effects);
        });
  }

  @Test
  void aCrashBeforeTheAnswerIsBookedAsksForNothingTwice() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.asked(1);
          house.leaveAndCrash();
          house.leave();
          house.look(1);
          house.leave();
          assertEquals(List.of("asked S0000000101"), house.depot.effects);
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
        });
  }

  @Test
  void aCrashAfterTheOrderMovedIsMadeGoodByTheWatchWithTheSameCommand() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.asking.choose(House.MAIN, List.of(new OrderId(1)), House.DEPOT);
          WarehouseRequest r = house.request(1);
          WarehouseAssignment.Result none = WarehouseAssignment.Result.none();
          house.asking.request(House.MAIN, Map.of(r.shipment(), r), "", House.CLERK, none);
          assertEquals(WarehouseRequest.State.WAITING, house.request(1).state());
          house.look(1);
          assertEquals(WarehouseRequest.State.ASKED, house.request(1).state());
          assertEquals(1, house.outbox.all.size());
        });
  }

  @Test
  void whatAWarehouseDoesNotTakeWaitsInABoxWithTheCauseAndCanBeAskedAnew() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.depot.refuses = true;
          house.taken(1);
          assertEquals(WarehouseRequest.State.REFUSED, house.request(1).state());
          assertEquals(30, house.now(1).hold().orElseThrow().box());
          assertEquals("取り扱いのない商品です", house.now(1).hold().orElseThrow().reason());
          assertEquals(ShipmentState.PLANNED, house.shipment(1).state());
          assertTrue(house.now(1).route().has(Desk.DOC_WAIT));
          house.depot.refuses = false;
          house.orders.put(house.now(1).with(e -> e.release()));
          house.taken(1);
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          assertEquals(List.of("asked S0000000101-2"), house.depot.effects);
        });
  }

  @Test
  void aShortagePutsTheOrderIntoTheBoxForItOnce() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.taken(1);
          house.ask();
          assertEquals(Desk.TRACK_WAIT, house.now(1).desk());
          house.depot.asked.put("S0000000101", Depot.Fate.GIVEN_UP);
          house.ask();
          int changes = house.orders.changes().size();
          house.ask();
          assertEquals(changes, house.orders.changes().size());
          assertEquals(Desk.HOLD, house.now(1).desk());
          assertEquals(7, house.now(1).hold().orElseThrow().box());
          assertEquals("在庫不足", house.now(1).hold().orElseThrow().reason());
          assertEquals(WarehouseRequest.State.SHORT, house.request(1).state());
        });
  }

  @Test
  void whatIsTakenBackInTimeWaitsAgainAndWhatIsTooLateShips() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.waiting(2);
          house.taken(1);
          house.taken(2);
          house.depot.asked.put("S0000000201", Depot.Fate.PACKED);
          house.asking.cancel(House.MAIN, List.of(House.number(1), House.number(2)));
          house.leave();
          assertEquals(WarehouseRequest.State.CANCELLED, house.request(1).state());
          assertEquals(Desk.SHIP_WAIT, house.now(1).desk());
          assertFalse(house.now(1).tags().contains(Outcomes.TAG));
          assertEquals(WarehouseRequest.State.LATE, house.request(2).state());
          assertEquals(Desk.TRACK_WAIT, house.now(2).desk());
        });
  }

  @Test
  void anOrderCalledOffAtItsMallIsTakenBackByItself() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.waiting(2);
          house.asked(1);
          house.taken(2);
          MallState off = new MallState(MallState.Standing.CANCEL_PENDING, "800", "キャンセル確定待ち");
          house.orders.put(house.now(2).with(e -> e.mall(off)));
          Shipment struck = house.shipment(1).in(ShipmentState.VOID);
          house.orders.put(house.now(1).with(e -> e.stage(Stage.CANCELLED).shipment(struck)));
          house.depot.asked.remove("S0000000101");
          house.look(1, 2);
          house.leave();
          assertEquals(WarehouseRequest.State.CANCELLED, house.request(1).state());
          assertEquals(WarehouseRequest.State.CANCELLED, house.request(2).state());
          assertEquals(Depot.Fate.CANCELLED, house.depot.asked.get("S0000000201"));
          assertEquals(Desk.SHIP_WAIT, house.now(2).desk());
        });
  }

  @Test
  void anOrderSentBackByHandShipsFromHereOnlyAfterTheWarehouseLetItGo() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.taken(1);
          Order back =
              house.now(1).with(e -> e.shipment(house.shipment(1).in(ShipmentState.PLANNED)));
          house.orders.put(back);
          assertEquals(1, new AtWarehouseCheck().check(back, Desk.SHIP_WAIT).size());
          house.look(1);
          assertEquals(WarehouseRequest.State.CANCELLING, house.request(1).state());
          house.leave();
          assertEquals(WarehouseRequest.State.CANCELLED, house.request(1).state());
          assertEquals(List.of(), new AtWarehouseCheck().check(house.now(1), Desk.SHIP_WAIT));
          assertTrue(house.now(1).route().has(Desk.DOC_WAIT));
        });
  }

  @Test
  void aNumberThatAnOrderOnHoldDoesNotTakeGoesOnWhenItIsFree() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.taken(1);
          house.orders.put(
              house.now(1).with(e -> e.hold(new Hold(20, "", House.CLERK, House.NOW))));
          house.room.left(
              House.MAIN,
              House.CONNECTION,
              List.of(Depot.dispatch(House.number(1), "900000000012")));
          assertTrue(house.request(1).words().contains("900000000012"));
          house.orders.put(house.now(1).with(e -> e.release()));
          house.look(1);
          assertEquals(WarehouseRequest.State.SHIPPED, house.request(1).state());
          assertEquals(Desk.SHIPPED, house.now(1).desk());
        });
  }

  @Test
  void rulesChooseByShopAndCodeAndMayAskByThemselvesOnTheDay() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.settings.write(
              House.MAIN,
              WarehouseSettings.SECTION,
              Map.of("rule.001", "yahoo~a||file~rsl", "rule.002", "|SKU-1*|" + House.DEPOT),
              House.CLERK);
          house.look(1);
          assertEquals(House.DEPOT, house.request(1).warehouse());
          assertEquals(WarehouseRequest.State.WAITING, house.request(1).state());
          house.settings.write(
              House.MAIN, WarehouseSettings.SECTION, Map.of("send", "auto"), House.CLERK);
          house.look(1);
          house.look(1);
          house.leave();
          assertEquals(WarehouseRequest.State.TAKEN, house.request(1).state());
          assertEquals(List.of("asked S0000000101"), house.depot.effects);
        });
  }

  /** ES002038 is a time of day that Yamato does not have: no concern of who prints no label of Yamato's. */
  @Test
  void aCarriersLabelStopsNoOrderThatAWarehouseShips() throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.waiting(2);
          house.settings.write(
              House.MAIN,
              WarehouseSettings.SECTION,
              Map.of("rule.001", "|SKU-1*|" + House.DEPOT, "send", "auto"),
              House.CLERK);
          Finding label = finding("label.ES002038");
          house.orders.put(house.now(1).with(e -> e.findings(List.of(label))));
          List<Finding> two = List.of(label, finding("address.number"));
          house.orders.put(house.now(2).with(e -> e.findings(two)));
          house.look(1);
          house.look(2);
          house.leave();
          assertEquals(List.of("asked S0000000101"), house.depot.effects);
          assertEquals(WarehouseRequest.State.WAITING, house.request(2).state());
          WarehouseAssignment.Result hand =
              house.asking.send(House.MAIN, List.of(house.shipment(2).number()), "", House.CLERK);
          assertEquals(
              List.of("address.number"), hand.refused().values().stream().map(Text::ja).toList());
          WarehouseRules rules = house.rules();
          assertTrue(rules.send(house.now(1), house.shipment(1)));
        });
  }

  private static Finding finding(String code) {
    return new Finding(
        Finding.Level.BLOCK, code, "", "banto-shipping", code, code, Finding.Fix.NONE);
  }

  @Test
  void settingsComeBackAsTheyWentInAndNonsenseIsRefused() {
    WarehouseSettings set =
        new WarehouseSettings(
            List.of(new WarehouseSettings.Rule("rakuten~tokyo", "A-*", "fba~main")), true, 8, 9);
    assertEquals(set, WarehouseSettings.of(set.toSettings(Map.of())));
    assertEquals("", set.toSettings(Map.of("rule.009", "x||y")).get("rule.009"));
    WarehouseSettings wrong = new WarehouseSettings(List.of(), true, 31, 9);
    assertThrows(IllegalArgumentException.class, wrong::check);
  }

  @Test
  void aPartOfAnOrderAtAWarehouseLeavesItsDeskForPapersAlone() throws Exception {
    House.onDerby(
        house -> {
          Order three = Orders.threePlaces(5);
          List<Shipment> planned =
              three.shipments().stream().map(s -> s.in(ShipmentState.PLANNED).blank()).toList();
          Order order = house.orders.put(three.with(e -> e.shipments(planned)));
          Order part = Outcomes.requested(order, Set.of(order.shipments().get(0)));
          assertEquals(Route.STANDARD, part.route());
          assertEquals(Desk.TRACK_WAIT, part.desk());
          assertEquals(Optional.empty(), part.hold());
        });
  }

  @Test
  @Tag("data.D17")
  void aFieldThatTheFormHasNotIsRefused() {
    assertTrue(RequestsResource.SettingsView.class.isAnnotationPresent(Form.class));
  }
}
