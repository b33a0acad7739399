// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.shipment.ParcelStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderFilterTest {
  @Test
  void aFilterInAUrlBecomesTheQuery() {
    OrderQuery query =
        OrderFilter.of(
                Map.of(
                    "desk",
                    List.of("NEW", "HOLD"),
                    "box",
                    List.of("3"),
                    "parcel",
                    List.of("RETURNED", "EXCEPTION"),
                    "shipTo",
                    List.of("2026-11-24"),
                    "q",
                    List.of(" 山田 ")))
            .toQuery();
    assertEquals(Set.of(Desk.NEW, Desk.HOLD), query.desks());
    assertEquals(Set.of(3), query.boxes());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 24)), query.shipTo());
    assertEquals(
        Set.of(ParcelStatus.State.RETURNED, ParcelStatus.State.EXCEPTION), query.parcels());
    assertEquals("山田", query.text());
  }

  @Test
  void anEmptyFilterIsEveryOrder() {
    assertEquals(OrderQuery.ALL, OrderFilter.of(Map.of()).toQuery());
  }

  @Test
  void aWrongFilterNamesTheParameterAndTheValue() {
    assertEquals("desk に使えない値です: NOWHERE", refused("desk", "NOWHERE"));
    assertEquals("parcel に使えない値です: LOST", refused("parcel", "LOST"));
    assertEquals("box に使えない値です: x", refused("box", "x"));
    assertEquals("wishFrom は yyyy-MM-dd で指定してください: 11/24", refused("wishFrom", "11/24"));
  }

  @Test
  void aConditionThatIsNoneIsNotLeftOut() {
    String said = refused("number", "HB-1001");
    assertTrue(said.startsWith("知らない条件です: number（使えるのは desk, box, "), said);
    Map<String, List<String>> url = Map.of("limit", List.of("5"), "q", List.of("山田"));
    assertEquals("山田", OrderFilter.of(url, "from", "limit").toQuery().text());
    assertThrows(IllegalArgumentException.class, () -> OrderFilter.of(url, "from"));
  }

  @Test
  @Tag("security.M6")
  void aSearchHasAnEnd() {
    String name = "髙".repeat(200);
    assertEquals(name, OrderFilter.of(Map.of("q", List.of(name))).toQuery().text());
    String longest = refused("q", name + "山");
    assertEquals("q: 検索の言葉は200文字、20語までです（201文字あります）", longest);
    refused("q", "a\u3000".repeat(21));
    refused("q", "a ".repeat(21));
    OrderFilter.of(Map.of("q", List.of("a ".repeat(20)))).toQuery();
  }

  private static String refused(String name, String value) {
    Map<String, List<String>> url = Map.of(name, List.of(value));
    return assertThrows(IllegalArgumentException.class, () -> OrderFilter.of(url).toQuery())
        .getMessage();
  }

  /** Whoever makes a query of it, and looks at no condition, would find other orders than are meant. */
  @Test
  void aFilterWithAConditionIsNoQuery() {
    OrderFilter filter = OrderFilter.of(Map.of("condition", List.of("{}"), "q", List.of("a")));
    assertThrows(IllegalArgumentException.class, filter::toQuery);
    assertThrows(
        IllegalArgumentException.class,
        () -> filter.shippingUntil(LocalDate.of(2026, 11, 24)).toQuery());
    assertEquals("a", filter.unconditional().toQuery().text());
  }
}
