// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mall that was out for three days while buyers went on ordering. The orders carry the times of
 * three days; the outage itself lasts half a minute here, and three days by the clock in the
 * conductor's OutageTest.
 */
@Tag("proof")
class OutageIT {
  private static final int PACE = 500;
  private static final Duration OUTAGE = Duration.ofHours(72);
  private static final int BEFORE = 40;
  private static final int MEANWHILE = 200;

  @TempDir Path outside;
  @TempDir Path data;

  private Staff staff;

  @Test
  void anOutageOfThreeDaysIsCaughtUpWithoutAHand() throws Exception {
    int port = House.freePort();
    try (MailServer mails = MailServer.open(outside, new Random(1));
        House house = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      Api api;
      try (Mall mall = Mall.open(outside, PACE, port, 1)) {
        api = Shop.open(house, mall, mails);
        staff = new Staff(api);
        until(mall, -OUTAGE.toSeconds());
        Shop.order(mall, BEFORE, Duration.ofHours(1));
        here(api, BEFORE);
        says("OK", "正常");

        until(mall, 0);
        mall.tell("maintenance", w -> w.put("on", true).put("status", 503));
        says("WAITING", "503");
        String since = connection().replaceFirst("(?s).*（(.*)から）.*", "$1");
        assertTrue(since.matches("\\d+月\\d+日 \\d+:\\d\\d"), connection());
        Shop.order(mall, MEANWHILE, OUTAGE);
        staff.shift();
        mall.tell("maintenance", w -> w.put("on", true).put("status", 200));
        says("WAITING", "メンテナンス中");
        assertEquals(BEFORE, api.count());
        assertTrue(connection().contains(since), "since when changed: " + connection());
      }
      says("WAITING", "つながりません");
      try (Mall mall = Mall.open(outside, PACE, port, 1)) {
        here(api, mall.ask("state").get("orders").asInt());
        says("OK", "正常");
        staff.untilAllHasLeft();
        staff.shift();
        staff.untilAllHasLeft();
        staff.untilReadWhole(1);
        ReadBack read = ReadBack.of(outside, data, api, mails, house);
        System.out.printf("outage: %s%n", read);
        assertEquals(List.of(), read.wrong(0));
        assertEquals(BEFORE + MEANWHILE, read.mall().numbers().size());
      }
    }
  }

  private static void until(Mall mall, long offset) {
    mall.tell("clock", w -> w.put("offsetSeconds", offset));
  }

  private void here(Api api, int orders) {
    Waiting.until(
        () -> api.count() + " of " + orders + " orders are here, " + staff.connection(),
        Duration.ofMinutes(4),
        () -> api.count() >= orders);
  }

  private void says(String state, String words) {
    Waiting.until(
        () -> "the connection says " + words + ": " + staff.connection(),
        Duration.ofMinutes(3),
        () ->
            staff.connection().path("state").asText().equals(state)
                && connection().contains(words));
  }

  private String connection() {
    return staff.connection().path("words").asText();
  }
}
