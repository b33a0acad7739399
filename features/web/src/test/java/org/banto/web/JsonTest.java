// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.OrderFilter;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.junit.jupiter.api.Test;

class JsonTest {
  static PlacedOrder placed() {
    Person person =
        new Person(
            "𠮷田 太郎", "ヨシダ タロウ", "", new Address("1000001", "東京都", "千代田区", "千代田1-1", ""), "03", "");
    return new PlacedOrder(
        Instant.parse("2026-11-24T00:00:00Z"),
        person,
        List.of(new Destination("1", person, "御祝", "", "")),
        List.of(
            new OrderLine(
                1,
                "k",
                0,
                "SKU",
                "",
                "茶碗",
                List.of("色:白"),
                2,
                new Yen(500),
                TaxRate.REDUCED,
                false)),
        new Amounts(
            Optional.of(new Yen(1000)),
            Optional.empty(),
            Optional.of(new Yen(900)),
            List.of(new Charge(Charge.Kind.POINTS, "", new Yen(-100), TaxRate.NONE, -1)),
            List.of()),
        new PaymentMethod(PaymentMethod.Kind.CARD, "カード"),
        "宅配便",
        new DeliveryWish(
            Optional.of(LocalDate.of(2026, 11, 30)), Optional.of(TimeSlot.hours(14, 16))),
        "備考",
        Set.of(OrderFlag.GIFT));
  }

  @Test
  void theContentsOfAnOrderComeBackFromJsonAsTheyWere() throws Exception {
    String json = Json.MAPPER.writeValueAsString(placed());
    assertEquals(placed(), Json.MAPPER.readValue(json, PlacedOrder.class));
  }

  @Test
  void aValueOfOnePartIsThatPart() throws Exception {
    JsonNode json = Json.MAPPER.valueToTree(placed());
    assertEquals(900, json.at("/amounts/due").asLong());
    assertEquals(8, json.at("/lines/0/tax").asInt());
    assertEquals("2026-11-30", json.at("/wish/date").asText());
    assertEquals("\"rakuten~demo\"", Json.MAPPER.writeValueAsString(ShopId.of("rakuten~demo")));
    assertEquals(
        ShopId.of("rakuten~demo"), Json.MAPPER.readValue("\"rakuten~demo\"", ShopId.class));
  }

  @Test
  void contentsThatCannotBeAreRefused() {
    String broken =
        Json.MAPPER
            .valueToTree(placed())
            .toString()
            .replace("\"destination\":0", "\"destination\":7");
    assertThrows(
        JsonMappingException.class, () -> Json.MAPPER.readValue(broken, PlacedOrder.class));
  }

  @Test
  void aFilterInABodyBecomesTheQuery() throws Exception {
    String body = "{\"desk\":[\"NEW\",\"HOLD\"],\"box\":[3],\"shipTo\":\"2026-11-24\"}";
    OrderQuery query = Json.MAPPER.readValue(body, OrderFilter.class).toQuery();
    assertEquals(Set.of(Desk.NEW, Desk.HOLD), query.desks());
    assertEquals(Set.of(3), query.boxes());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 24)), query.shipTo());
    assertEquals("", query.text());
  }

  @Test
  void theHistoryNamesWhatWasEditedAndNotItsContents() {
    PlacedOrder before = placed();
    PlacedOrder after =
        before.withBuyer(before.buyer().at(Address.NONE)).withWish(DeliveryWish.NONE);
    assertEquals(List.of("注文者", "配送指定"), Differences.between(before, after));
  }

  @Test
  void aNewUserOfWhomThePageDoesNotSayThatHeMayNotLogInMay() throws Exception {
    String sent =
        "{\"login\":\"hanako\",\"name\":\"花子\",\"rights\":[\"shipping.edit\"],\"accounts\":[\"main\"]}";
    assertEquals(false, Json.MAPPER.readValue(sent, UsersResource.Edit.class).disabled());
  }
}
