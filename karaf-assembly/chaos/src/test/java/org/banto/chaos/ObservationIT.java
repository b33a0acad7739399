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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop looks on while another system works: orders of four malls are worked to 処理済み, and neither
 * a mall nor a buyer hears of it, not even after the shop has gone live. What comes then is told.
 */
@Tag("proof")
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
      Set<String> former = order(ORDERS / malls.size());
      malls.stream().skip(1).forEach(m -> api.connect(m.mall()));
      Shop.untilThere(api, former.size(), PATIENCE);
      List<List<String>> before = journals();

      work(api, staff, former.size());
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
      work(api, staff, former.size() + next.size());
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
      m.mall().tell("clock", w -> w.put("offsetSeconds", 0));
      numbers.addAll(Shop.order(m.mall(), each, Duration.ofSeconds(each), KINDS));
      if (m.name().equals("amazon")) {
        m.later(OneOfFour.LATE);
      }
    }
    return numbers;
  }

  private List<List<String>> journals() {
    return malls.stream().map(m -> MallJournal.lines(m.folder())).toList();
  }

  /** Staff say yes to what they are warned of, and to what is proposed, until all orders are done. */
  private static void work(Api api, Staff staff, int orders) {
    OrderClerk clerk = new OrderClerk(api);
    Waiting.until(
        () -> "not done: " + api.get("orders?desk=NEW&desk=HOLD&desk=SHIP_WAIT&desk=DOC_WAIT"),
        PATIENCE,
        () -> {
          staff.shift();
          for (String desk : List.of("NEW", "SHIP_WAIT", "DOC_WAIT")) {
            api.each("orders?desk=" + desk, row -> answer(clerk, row));
          }
          clerk.act(clerk.ids("desk=HOLD"), b -> b.put("action", "release"));
          return api.count("DONE") == orders;
        });
  }

  private static void answer(OrderClerk clerk, JsonNode row) {
    List<Long> id = List.of(row.get("id").asLong());
    for (JsonNode finding : row.get("findings")) {
      String code = finding.get("code").asText();
      boolean warned = finding.get("level").asText().equals("WARN");
      clerk.act(id, b -> b.put("action", warned ? "acknowledge" : "fix").put("code", code));
    }
  }
}
