// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.fakes.MemoryChanges;
import org.banto.house.ActRequest;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsolidationTest {
  private static final String CLOSE = "神宮前1丁目2番3号";

  private final House house = new House();
  private final MemoryChanges changes = new MemoryChanges();
  private final ConsolidationCandidates neighbourhood = house.neighbourhood(changes);
  private final ConsolidationCheck check = new ConsolidationCheck(neighbourhood);
  private final Consolidation consolidation =
      new Consolidation(house.orders, house.flow, neighbourhood);

  private Order waiting(long id, String street, PaymentMethod.Kind kind, long postage) {
    return house.keep(house.plan(placed(id, street, kind, postage)), ShipmentState.PLANNED);
  }

  private static Order placed(long id, String street, PaymentMethod.Kind kind, long postage) {
    PlacedOrder p = House.placed(kind, "宅配便", DeliveryWish.NONE, 1);
    Address address = new Address("150-0001", "東京都", "渋谷区", street, "");
    Person buyer = new Person("髙﨑　花子", "", "", address, "03-0000-0000", "");
    Charge charge = new Charge(Charge.Kind.POSTAGE, "", new Yen(postage), TaxRate.STANDARD, -1);
    Amounts a = p.amounts();
    Amounts amounts = new Amounts(a.goods(), a.total(), a.due(), List.of(charge), a.taxes());
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            buyer,
            List.of(new Destination("b", buyer, "", "", "")),
            p.lines(),
            amounts,
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            "",
            Set.of());
    return House.order(id, placed);
  }

  private void two() {
    waiting(1, "神宮前1-2-3", PaymentMethod.Kind.CARD, 700);
    waiting(2, CLOSE, PaymentMethod.Kind.WALLET, 550);
    neighbourhood.run();
  }

  private List<Candidate> candidates() {
    return consolidation.candidates(House.MAIN, false, Optional.empty(), 0, 50).items();
  }

  private Consolidation.Result accept(long... ids) {
    return consolidation.accept(House.MAIN, House.ids(ids), "job", House.CLERK);
  }

  private Shipment shipment(long id) {
    return house.now(id).shipments().get(0);
  }

  @Test
  @Tag("data.D17")
  void oldFormsOfCharactersAreTheSamePlace() {
    waiting(1, "柳町1-2-3関ビル", PaymentMethod.Kind.CARD, 700);
    waiting(2, "栁町1-2-3關ビル", PaymentMethod.Kind.CARD, 700);
    neighbourhood.run();
    assertEquals(1, candidates().size());
  }

  @Test
  void whatOneBuyerOrderedToOnePlaceHoweverWrittenIsACandidateAndSaysWhatItCosts() {
    two();
    Candidate found = candidates().get(0);
    assertEquals(
        List.of("1-20260701-1", "1-20260701-2"),
        found.members().stream().map(Candidate.Member::number).toList());
    assertEquals(new Yen(550), found.tooMuch());
    assertEquals("モールの送料は変わりません。返金はモールの画面で行ってください。", found.ja());
    assertFalse(found.declined());
  }

  @Test
  void anotherPlaceAnotherTemperatureOrASecondCodIsNone() {
    waiting(1, "神宮前1-2-3", PaymentMethod.Kind.COD, 0);
    waiting(2, "神宮前1-2-4", PaymentMethod.Kind.CARD, 0);
    waiting(3, CLOSE, PaymentMethod.Kind.COD, 0);
    neighbourhood.run();
    assertEquals(List.of(), candidates());
    assertFalse(accept(1, 3).done());
    assertFalse(accept(1, 2).done());
  }

  @Test
  void theShopSaysWhichPaymentsGoTogether() {
    house.sections.put("shipping", Map.of("consolidation", "same-payment"));
    two();
    assertEquals(List.of(), candidates());
    House other = new House();
    other.sections.put("shipping", Map.of("consolidation", "off"));
    assertEquals(
        ShippingSettings.Sharing.OFF,
        ShippingSettings.of(other.settings.read(House.MAIN, "shipping")).sharing());
  }

  @Test
  void leavingTheDeskAsksAndAYesHoldsForJustTheseOthers() {
    two();
    Finding finding = check.check(house.now(1), Desk.SHIP_WAIT).get(0);
    assertEquals("同梱候補があります: 1-20260701-2", finding.ja());
    assertEquals(Finding.Level.WARN, finding.level());
    assertEquals("CONSOLIDATION_CANDIDATE|2", finding.key());
    assertEquals(List.of(), check.check(house.now(1), Desk.DOC_WAIT));
    waiting(3, CLOSE, PaymentMethod.Kind.CARD, 0);
    changed(3);
    assertEquals(
        "CONSOLIDATION_CANDIDATE|2,3", check.check(house.now(1), Desk.SHIP_WAIT).get(0).key());
  }

  private void changed(long... ids) {
    changes.changed(ids);
    neighbourhood.run();
  }

  @Test
  void anOrderThatGetsOrLosesANeighbourIsJudgedAgain() {
    house.flow.checks.add(check);
    waiting(1, CLOSE, PaymentMethod.Kind.CARD, 0);
    neighbourhood.run();
    assertEquals(List.of(), house.now(1).findings());
    Order other = waiting(2, CLOSE, PaymentMethod.Kind.CARD, 0);
    changed(2);
    assertEquals(1, house.now(1).findings().size());
    int changes = house.orders.changes().size();
    changed(1, 2);
    assertEquals(changes, house.orders.changes().size());
    house.keep(house.now(2), ShipmentState.RELEASED);
    changed(2);
    assertEquals(List.of(), house.now(1).findings());
    assertEquals(other.id(), house.now(2).id());
  }

  @Test
  void oneThatWaitsForItsMoneyIsANeighbourButAloneMakesNoGroup() {
    Order unpaid =
        placed(1, CLOSE, PaymentMethod.Kind.BANK_TRANSFER, 0)
            .with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
    house.orders.put(unpaid);
    Order second =
        placed(2, CLOSE, PaymentMethod.Kind.BANK_TRANSFER, 0)
            .with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
    house.orders.put(second);
    neighbourhood.run();
    assertEquals(List.of(), candidates());
    waiting(3, CLOSE, PaymentMethod.Kind.CARD, 0);
    changed(3);
    assertEquals(3, candidates().get(0).members().size());
    assertEquals(
        "同梱候補があります: 1-20260701-1、1-20260701-2",
        check.check(house.now(3), Desk.SHIP_WAIT).get(0).ja());
    assertFalse(accept(1, 3).done());
  }

  @Test
  void acceptedOrdersTravelWithTheOneThatCollectsMoneyOrTheOldest() {
    waiting(1, CLOSE, PaymentMethod.Kind.CARD, 0);
    waiting(2, CLOSE, PaymentMethod.Kind.COD, 0);
    waiting(3, CLOSE, PaymentMethod.Kind.CARD, 0);
    neighbourhood.run();
    assertTrue(accept(1, 2, 3).done());
    assertEquals(Optional.of(shipment(2).number()), shipment(1).lead());
    assertEquals(List.of(shipment(1).number(), shipment(3).number()), shipment(2).companions());
    changed(1, 2, 3);
    assertEquals(List.of(), candidates());
    assertEquals(List.of(), check.check(house.now(1), Desk.SHIP_WAIT));
    assertEquals(List.of(), check.check(house.now(2), Desk.SHIP_WAIT));
  }

  @Test
  void whatTravelsTogetherIsNotAskedAboutAndNothingElseChangesItSoItCanBeUndone() {
    house.flow.checks.add(check);
    two();
    assertEquals(1, house.now(1).findings().size());
    accept(1, 2);
    assertEquals(List.of(), house.now(1).findings());
    assertEquals(List.of(), house.now(2).findings());
    int changes = house.orders.changes().size();
    changed(1, 2);
    assertEquals(changes, house.orders.changes().size());
  }

  @Test
  void oneMoreOrderJoinsThoseThatTravelTogetherAlready() {
    two();
    accept(1, 2);
    waiting(3, CLOSE, PaymentMethod.Kind.CARD, 0);
    changed(1, 2, 3);
    assertEquals(2, candidates().get(0).members().size());
    assertTrue(accept(1, 3).done());
    assertEquals(List.of(shipment(2).number(), shipment(3).number()), shipment(1).companions());
  }

  @Test
  void oneThatDoesNotComeAlongIsNotCarried() {
    two();
    house.deeds.refuses = deed -> deed instanceof ActRequest.Travel;
    Consolidation.Result result = accept(1, 2);
    assertFalse(result.done());
    assertEquals(
        new Text("1-20260701-2: いまはできません", "1-20260701-2: not now"), result.why().orElseThrow());
    assertEquals(List.of(), shipment(1).companions());
  }

  @Test
  void aNoIsRememberedUntilAnotherOrderComes() {
    house.flow.checks.add(check);
    two();
    assertTrue(consolidation.decline(House.MAIN, House.ids(1, 2), "job", House.CLERK).done());
    assertEquals(List.of(), candidates());
    assertTrue(
        consolidation
            .candidates(House.MAIN, true, Optional.of(House.ids(1).get(0)), 0, 50)
            .items()
            .get(0)
            .declined());
    waiting(3, CLOSE, PaymentMethod.Kind.CARD, 0);
    changed(3);
    assertEquals(3, candidates().get(0).members().size());
  }

  @Test
  void candidatesComeInSlices() {
    for (int n = 1; n <= 6; n++) {
      waiting(n, "神宮前" + (n + 1) / 2, PaymentMethod.Kind.CARD, 0);
    }
    neighbourhood.run();
    var first = consolidation.candidates(House.MAIN, false, Optional.empty(), 0, 2);
    assertEquals(2, first.items().size());
    long from = Long.parseLong(first.next().orElseThrow());
    var rest = consolidation.candidates(House.MAIN, false, Optional.empty(), from, 2);
    assertEquals(1, rest.items().size());
    assertEquals(Optional.empty(), rest.next());
  }
}
