// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.banto.simulators.Json;
import org.banto.simulators.KeptOrder;
import org.banto.simulators.MallClock;

/**
 * One order as the mall keeps it.
 *
 * @param number OrderId
 * @param placed OrderTime
 * @param status OrderStatus: 1 reserved, 2 in work, 3 held, 4 cancelled, 5 done
 * @param shipStatus ShipStatus: 0 not to be shipped, 1 to be shipped, 2 in work, 3 shipped, 4 arrived
 * @param json the fields as orderInfo answers them
 */
record YahooOrder(String number, Instant placed, int status, int shipStatus, byte[] json)
    implements KeptOrder {

  static YahooOrder of(ObjectNode tree) {
    return new YahooOrder(
        tree.path("OrderId").asText(),
        OffsetDateTime.parse(tree.path("OrderTime").asText()).toInstant(),
        tree.path("OrderStatus").asInt(),
        tree.path("Ship").path("ShipStatus").asInt(),
        Json.bytes(tree));
  }

  /** The number an effect reported anew, or that the shop has edited it. */
  static String reported(ObjectNode effect) {
    if (effect.path("effect").asText().equals("changed")) {
      return "edit";
    }
    return effect.path("effect").asText().equals("shipped")
        ? effect.path("detail").path("number").asText()
        : "";
  }

  @Override
  public ObjectNode tree() {
    return Json.own(json);
  }

  /** {@code 2026-11-24T12:00:00+09:00}. */
  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS)
        .atZone(MallClock.TOKYO)
        .toOffsetDateTime()
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
