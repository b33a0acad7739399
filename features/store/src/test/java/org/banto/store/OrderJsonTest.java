// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.order.Finding;
import org.banto.order.Note;
import org.banto.order.OrderFlag;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class OrderJsonTest {
  private static final String BEFORE_PARCELS_WERE_SHARED =
      """
      {"number":"S0000000101","destination":0,"items":[{"line":1,"quantity":2}],
       "carriage":{"carrier":"yamato","label":"PREPAID","temperature":"AMBIENT"},
       "shipDate":"2026-11-25","wish":{},"state":"PLANNED","parcels":[{"no":1}]}
      """;

  @Test
  void aShipmentStoredBeforeParcelsWereSharedIsByItself() throws Exception {
    Shipment read = OrderJson.mapper().readValue(BEFORE_PARCELS_WERE_SHARED, Shipment.class);
    assertEquals(Optional.empty(), read.lead());
    assertEquals(List.of(), read.companions());
    assertEquals(ShipmentState.PLANNED, read.state());
    assertFalse(OrderJson.mapper().writeValueAsString(read).contains("companions"));
  }

  @Test
  void aFindingIsStoredInBothLanguagesAsEverAndOneOfBeforeIsRead() throws Exception {
    ObjectMapper mapper = OrderJson.mapper();
    String both =
        "{\"level\":\"WARN\",\"code\":\"c\",\"subject\":\"s\",\"check\":\"x\",\"ja\":\"番地がない\",\"en\":\"no number\","
            + "\"fix\":{\"kind\":\"acknowledge\"}}";
    Finding read = mapper.readValue(both, Finding.class);
    assertEquals(new Text("番地がない", "no number"), read.sentence());
    assertEquals(both, mapper.writeValueAsString(read));
    String before = both.replace(",\"en\":\"no number\"", "");
    assertEquals(Text.same("番地がない"), mapper.readValue(before, Finding.class).sentence());
  }

  @Test
  void aMemoOfBeforeThereWereKindsIsInternalAndShownToPackers() throws Exception {
    ObjectMapper mapper = OrderJson.mapper();
    String before =
        "{\"at\":\"2026-11-24T07:20:00Z\",\"by\":{\"kind\":\"STAFF\",\"name\":\"hanako\"},\"text\":\"電話\"}";
    Note read = mapper.readValue(before, Note.class);
    assertEquals(new Note(read.at(), Actor.staff("hanako"), "電話"), read);
    Note.Reminder reminder = new Note.Reminder(LocalDate.of(2026, 12, 3), "taro");
    Note marked = read.marked(true, false, Optional.of(reminder));
    assertEquals(marked, mapper.readValue(mapper.writeValueAsString(marked), Note.class));
  }

  @Test
  void setsAndMapsAreWrittenSortedWhateverTheJvmDoes() throws Exception {
    Set<OrderFlag> flags = EnumSet.allOf(OrderFlag.class);
    PlacedOrder p = Orders.placed(1);
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            p.lines(),
            p.amounts(),
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            flags);
    JsonNode written = OrderJson.mapper().readTree(OrderJson.mapper().writeValueAsString(placed));
    List<String> names = new ArrayList<>();
    written.get("flags").forEach(n -> names.add(n.asText()));
    assertEquals(flags.stream().map(OrderFlag::name).sorted().toList(), names);

    Finding.Fix fix =
        new Finding.Fix(
            "address.replace",
            Map.of("zip", "1", "city", "2", "street", "3", "name", "4", "building", "5"));
    assertEquals(
        "{\"kind\":\"address.replace\",\"values\":{\"building\":\"5\",\"city\":\"2\","
            + "\"name\":\"4\",\"street\":\"3\",\"zip\":\"1\"}}",
        OrderJson.mapper().writeValueAsString(fix));
  }

  @Test
  void anEmptySetIsLeftOut() throws Exception {
    assertFalse(OrderJson.mapper().writeValueAsString(Orders.placed(1)).contains("flags"));
    assertTrue(
        OrderJson.mapper().writeValueAsString(Orders.placed(10)).contains("\"flags\":[\"GIFT\"]"));
  }
}
