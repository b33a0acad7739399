// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderMakerTest {
  private static final Instant AT = Instant.parse("2026-11-24T00:00:00Z");

  private static OrderMaker maker(long seed) {
    return new OrderMaker(seed, "400001", new AtomicLong(10_000_000)::incrementAndGet);
  }

  @Test
  void theSameSeedMakesTheSameOrders() {
    assertEquals(hundred(4), hundred(4));
    assertTrue(!hundred(4).equals(hundred(5)));
  }

  private static List<ObjectNode> hundred(long seed) {
    OrderMaker maker = maker(seed);
    List<ObjectNode> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(maker.make(maker.next(), AT, 0));
    }
    return all;
  }

  @Test
  void sixtyOfAHundredArePlainAndEveryKindComesUp() {
    OrderMaker maker = maker(1);
    Map<Kind, Integer> count = new EnumMap<>(Kind.class);
    for (int i = 0; i < 100; i++) {
      count.merge(maker.next(), 1, Integer::sum);
    }
    assertEquals(60, count.get(Kind.PLAIN));
    assertEquals(EnumSet.allOf(Kind.class), count.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void amountsAddUp(Kind kind) {
    OrderMaker maker = maker(7);
    for (int i = 0; i < 20; i++) {
      ObjectNode o = maker.make(kind, AT, 0);
      if (kind == Kind.NOT_FIXED) {
        Amounts.fixPostage(o);
        Amounts.total(o);
      }
      long request = o.path("requestPrice").asLong();
      long off = n(o, "couponAllTotalPrice") + o.path("PointModel").path("usedPoint").asLong();
      assertEquals(
          n(o, "totalPrice") + n(o, "deliveryPrice") + n(o, "paymentCharge") - off, request);
      long taxed = 0;
      for (ObjectNode group : Json.objects(o, "TaxSummaryModelList")) {
        taxed += n(group, "reqPrice");
      }
      assertEquals(request, taxed - o.path("PointModel").path("usedPoint").asLong());
      assertTrue(request >= 0);
    }
  }

  private static long n(ObjectNode o, String field) {
    return o.path(field).asLong();
  }

  @Test
  void aBuyerComesTwiceToTheSameAddress() {
    OrderMaker maker = maker(1);
    ObjectNode one = maker.make(Kind.SAME_BUYER, AT, 1);
    ObjectNode two = maker.make(Kind.SAME_BUYER, AT, 1);
    assertEquals(sender(one), sender(two));
  }

  @Test
  void phoneNumbersAreAsLongAsJapaneseOnes() {
    for (ObjectNode order : hundred(2)) {
      ObjectNode buyer = (ObjectNode) order.path("OrdererModel");
      String number =
          buyer.path("phoneNumber1").asText()
              + buyer.path("phoneNumber2").asText()
              + buyer.path("phoneNumber3").asText();
      assertEquals(number.startsWith("090") ? 11 : 10, number.length());
    }
  }

  private static Object sender(ObjectNode order) {
    return order.path("PackageModelList").path(0).path("SenderModel");
  }
}
