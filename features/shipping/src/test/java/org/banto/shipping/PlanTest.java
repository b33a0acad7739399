// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.DeliveryWish;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.order.Order;
import org.banto.order.PaymentMethod.Kind;
import org.banto.shipment.Carriage;
import org.banto.shipment.ShipDateChoice;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final House house = new House();

  private List<Shipment> plan(Kind kind, String method, DeliveryWish wish, int destinations) {
    Order order = House.order(7, House.placed(kind, method, wish, destinations));
    return house.plan(order).shipments();
  }

  private Carriage carriage(Kind kind, String method) {
    return plan(kind, method, DeliveryWish.NONE, 1).get(0).carriage();
  }

  @Test
  void anOrderGetsOneShipmentPerDestinationWithTheLinesThatGoThere() {
    List<Shipment> all = plan(Kind.CARD, "宅配便", DeliveryWish.NONE, 3);
    assertEquals(
        List.of("S0000000701", "S0000000702", "S0000000703"),
        all.stream().map(s -> s.number().value()).toList());
    assertEquals(List.of(new Shipment.Item(2, 2)), all.get(1).items());
    assertEquals(ShipmentState.PLANNED, all.get(2).state());
    assertEquals(1, all.get(0).parcels().size());
  }

  @Test
  void anOrderThatHasShipmentsComesBackAsItIs() {
    Order planned = house.plan(House.order(7));
    assertSame(planned, house.plan(planned));
  }

  @Test
  void struckShipmentsStayAndKeepTheirNumbers() {
    Order planned = house.plan(House.order(7));
    Order struck = planned.with(e -> e.shipment(planned.shipments().get(0).in(ShipmentState.VOID)));
    assertEquals(
        List.of("S0000000701", "S0000000702"),
        house.plan(struck).shipments().stream().map(s -> s.number().value()).toList());
  }

  @Test
  void paymentAndDeliveryMethodChooseSlipTypeAndTemperature() {
    assertEquals(new Carriage("yamato", "PREPAID", Temperature.AMBIENT), carriage(Kind.CARD, ""));
    assertEquals(
        new Carriage("yamato", "PREPAID", Temperature.CHILLED), carriage(Kind.CARD, "クール便"));
    assertEquals(
        new Carriage("yamato", "PREPAID", Temperature.FROZEN), carriage(Kind.CARD, "クール便（冷凍）"));
    assertEquals(
        new Carriage("yamato", "NEKOPOS", Temperature.AMBIENT), carriage(Kind.CARD, "メール便"));
    assertEquals(new Carriage("yamato", "COD", Temperature.CHILLED), carriage(Kind.COD, "クール便"));
    assertEquals(new Carriage("yamato", "COD", Temperature.AMBIENT), carriage(Kind.COD, "メール便"));
    assertEquals("COMPACT_COD", carriage(Kind.COD, "宅急便コンパクト").label());
  }

  @Test
  void theShopsOwnWordsWin() {
    house.sections.put(
        "shipping",
        Map.of(
            "carrier",
            "sagawa",
            "label",
            "STANDARD",
            "method.メール便",
            "YUPACKET",
            "method.要冷",
            "/CHILLED"));
    assertEquals(
        new Carriage("sagawa", "YUPACKET", Temperature.AMBIENT), carriage(Kind.CARD, "メール便"));
    assertEquals(
        new Carriage("sagawa", "STANDARD", Temperature.CHILLED), carriage(Kind.CARD, "要冷蔵品"));
  }

  @Test
  void withoutSlipTypesOfTheirOwnAllTravelByTheShopsAsColdAsTheyMust() {
    ShippingSettings settings =
        ShippingSettings.of(Map.of("label", "STANDARD", "method.メール便", "YUPACKET"));
    CarriageChoice choice = new CarriageChoice(List.of(House.FIELDS));
    Order thin = by("メール便");
    assertEquals("YUPACKET", choice.of(settings, thin, false).label());
    assertEquals(
        new Carriage("yamato", "STANDARD", Temperature.AMBIENT),
        choice.ofStandardType(settings, thin, false));
    assertEquals(
        new Carriage("yamato", "STANDARD", Temperature.CHILLED),
        choice.ofStandardType(settings, by("クール便"), false));
    assertEquals("COD", choice.ofStandardType(settings, thin, true).label());
  }

  /**
   * By the words alone, as it was before methods asked fields: to the letter, the shop's own first.
   */
  @Test
  void everyMethodOfBeforeIsChosenAsItWas() {
    ShippingSettings settings =
        ShippingSettings.of(Map.of("method.便", "YUPACKET", "method.Cool", "/CHILLED"));
    CarriageChoice choice = new CarriageChoice(List.of(House.FIELDS));
    for (String method :
        List.of("", "宅配", "メール便", "ﾒｰﾙ便", "cool", "Cool 冷凍", "ｸｰﾙ", "冷凍 ネコポス", "　冷凍　")) {
      Optional<ShippingSettings.Method> former =
          settings.methods().stream().filter(m -> method.contains(m.words())).findFirst();
      Carriage now = choice.of(settings, by(method), false);
      assertEquals(
          former.map(ShippingSettings.Method::temperature).orElse(Temperature.AMBIENT),
          now.temperature(),
          method);
      String label = former.map(ShippingSettings.Method::label).orElse("");
      assertEquals(label.isEmpty() ? "PREPAID" : label, now.label(), method);
    }
    assertEquals(
        Temperature.AMBIENT,
        new CarriageChoice(List.of()).of(settings, by("冷凍"), false).temperature(),
        "without the house's fields nothing is known, so who plans waits for them");
  }

  private static Order by(String method) {
    return House.order(7, House.placed(Kind.CARD, method, DeliveryWish.NONE, 1));
  }

  @Test
  void onlyTheFirstShipmentCollectsTheMoney() {
    List<Shipment> all = plan(Kind.COD, "宅配便", DeliveryWish.NONE, 2);
    assertEquals(Optional.of(new Yen(1650)), all.get(0).cod());
    assertEquals(Optional.empty(), all.get(1).cod());
    assertEquals("PREPAID", all.get(1).carriage().label());
  }

  @Test
  void theShipDateIsTheEarliestOrTheLastShippingDayBeforeTheWishedOne() {
    assertEquals(Optional.of(House.TODAY), shipDate(null));
    assertEquals(Optional.of(House.TODAY), shipDate(LocalDate.of(2026, 7, 3)));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 8)), shipDate(LocalDate.of(2026, 7, 10)));
    // two days before Monday is a Saturday
    assertEquals(Optional.of(LocalDate.of(2026, 7, 10)), shipDate(LocalDate.of(2026, 7, 13)));
  }

  @Test
  void aDayOfTheRulesIsChosenAnewAndOneOfSomebodysStays() {
    Order planned = house.plan(House.order(7));
    Shipment first = planned.shipments().get(0);
    assertEquals(Optional.of(ShipDateChoice.By.RULE), first.dateChoice().map(ShipDateChoice::by));
    Optional<LocalDate> lastWeek = Optional.of(House.TODAY.minusDays(7));
    Shipment ruled = first.planned(lastWeek, Text.same("1"));
    Order late = planned.with(e -> e.shipment(ruled));
    assertEquals(Optional.of(House.TODAY), house.redate(late).shipDate());
    Order pinned = planned.with(e -> e.shipment(first.on(lastWeek.get())));
    assertEquals(lastWeek, house.redate(pinned).shipDate());
    Order released = planned.with(e -> e.shipment(ruled.in(ShipmentState.RELEASED)));
    assertEquals(lastWeek, house.redate(released).shipDate());
  }

  private Optional<LocalDate> shipDate(LocalDate wish) {
    DeliveryWish w = new DeliveryWish(Optional.ofNullable(wish), Optional.of(TimeSlot.MORNING));
    Shipment s = plan(Kind.CARD, "", w, 1).get(0);
    assertEquals(w, s.wish());
    return s.shipDate();
  }
}
