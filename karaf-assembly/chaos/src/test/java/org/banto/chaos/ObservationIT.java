// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop looks on while another system works: orders of four malls are worked to 処理済み, and neither
 * a mall nor a buyer hears of it, not even after the shop has gone live. What comes then is told.
 */
class ObservationIT {
  private static final int ORDERS = Integer.getInteger("observation.orders");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String[] KINDS = {"PLAIN"};

  @TempDir Path outside;
  @TempDir Path data;

  private List<OneOfFour> malls = List.of();

  @AfterEach
  void close() {
    malls.forEach(OneOfFour::close);
  }

  @Test
  void ordersOfFourMallsAreWorkedToTheEndAndNobodyHearsOfIt() throws Exception {
    malls = OneOfFour.unhurried(outside, 1);
    try (MailServer mails = MailServer.open(outside, new Random(1));
        House house = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      Api api = Shop.open(house, malls.get(0).mall(), mails);
      Staff staff = new Staff(api);
      api.post("observation", b -> b);
      malls.stream().skip(1).forEach(m -> api.connect(m.mall()));
      Set<String> former = order(ORDERS / malls.size());
      Shop.untilThere(api, former.size(), PATIENCE);
      List<List<String>> before = journals();

      staff.shift();
      untilDone(api, former.size());
      assertEquals(before, journals());
      assertEquals(List.of(), mails.mails());
      int unsent = 0;
      for (JsonNode kind : api.get("observation").get("unsent")) {
        unsent += kind.get("count").asInt();
      }
      assertTrue(unsent >= former.size(), "not sent: " + unsent);

      api.post("observation/live", b -> b);
      Set<String> next = order(1);
      Shop.untilThere(api, former.size() + next.size(), PATIENCE);
      List<List<String>> live = journals();
      staff.shift();
      untilDone(api, former.size() + next.size());
      for (int i = 0; i < malls.size(); i++) {
        List<String> told = journals().get(i);
        List<String> news = told.subList(live.get(i).size(), told.size());
        assertTrue(!news.isEmpty(), malls.get(i).name() + " was told nothing");
        assertTrue(
            news.stream().allMatch(line -> next.stream().anyMatch(line::contains)),
            malls.get(i).name() + " was told of what was before");
      }
      int sent = mails.mails().size();
      assertTrue(sent > 0 && sent <= 3 * next.size(), sent + " mails");
      System.out.printf(
          "observation: %d orders done, 0 writes, 0 mails, %d not sent; then %d told, %d mails%n",
          former.size(), unsent, next.size(), sent);
    }
  }

  /** Buyers order so many at each mall; the numbers. */
  private Set<String> order(int each) {
    Set<String> numbers = new TreeSet<>();
    for (OneOfFour m : malls) {
      numbers.addAll(Shop.order(m.mall(), each, Duration.ofHours(each), KINDS));
      if (m.name().equals("amazon")) {
        m.later(OneOfFour.LATE);
      }
    }
    return numbers;
  }

  private List<List<String>> journals() {
    return malls.stream().map(m -> MallJournal.lines(m.folder())).toList();
  }

  private static void untilDone(Api api, int orders) {
    Waiting.until(
        () -> "not done: " + api.get("desks").get("desks"),
        PATIENCE,
        () -> api.count("DONE") == orders);
  }
}
