// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plan is changed while orders come in and staff asks for what stays, and the house is killed in
 * the middle of changes. The long tests alone ({@code ./banto prove --long}).
 */
@Tag("proof")
class SwitchIT {
  private static final int KILLS = Integer.getInteger("switches.kills");
  private static final int A_SECOND = 50;
  private static final int AT_A_TIME = 20;
  private static final int PACE = 500;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> PLANS = List.of("lite", "basic", "plus", "premium");

  /** On every plan. */
  private static final List<String> STAYS =
      List.of("desks", "orders?limit=20", "menu", "boxes", "connections", "session", "jobs");

  /** On none but the higher: who asks for it hears of the switch. */
  private static final String GOES = "searches";

  @TempDir Path outside;
  @TempDir Path data;

  private final Random random = new Random();
  private final Map<String, Set<String>> menus = new TreeMap<>();
  private final List<Long> switches = new ArrayList<>();
  private int expected;

  @BeforeEach
  void longTestsAlone() {
    Assumptions.assumeTrue(KILLS > 0);
  }

  @Test
  void nobodyHearsOfAChangeAndAKillLeavesOnePlanWhole() throws Exception {
    try (Mall mall = Mall.open(outside, PACE);
        MailServer mails = MailServer.open(outside, new Random(1));
        House house = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      Api api = Shop.open(house, mall, mails);
      order(mall);
      Shop.untilThere(api, expected, PATIENCE);
      change(api, mall, "lite");
      change(api, mall, "premium");
      switches.clear();
      calmly(api, mall);
      killed(house, api, mall);
      Shop.untilThere(api, expected, PATIENCE);
      assertEquals(expected, api.count());
    }
  }

  private void order(Mall mall) {
    expected += Shop.order(mall, AT_A_TIME, Duration.ofSeconds(1), "PLAIN").size();
  }

  /** Through all plans and back, with fifty questions a second. */
  private void calmly(Api api, Mall mall) {
    List<String> questions = new ArrayList<>(STAYS);
    questions.add(GOES);
    Map<String, Map<String, Integer>> heard;
    double pace;
    try (Steady steady = Steady.ask(api, A_SECOND, questions)) {
      for (String plan : List.of("lite", "basic", "plus", "premium", "lite", "premium")) {
        change(api, mall, plan);
      }
      pace = steady.pace();
      heard = steady.heard();
    }
    System.out.printf(
        "switches: ms %s; %.0f questions a second, %s%n", new Spread(switches), pace, heard);
    assertTrue(heard.remove(GOES).containsKey("404"), "who asks hears of no switch");
    heard.forEach((question, answers) -> assertEquals(Set.of("200"), answers.keySet(), question));
    assertTrue(pace > A_SECOND * 0.9, pace + " questions a second");
    assertTrue(switches.stream().allMatch(ms -> ms <= LONGEST.toMillis()), switches.toString());
    Shop.untilThere(api, expected, PATIENCE);
    assertEquals(expected, api.count());
  }

  private void change(Api api, Mall mall, String plan) {
    order(mall);
    Instant asked = Instant.now();
    api.job("plans", b -> b.put("plan", plan));
    switches.add(Duration.between(asked, Instant.now()).toMillis());
    assertEquals(plan, current(api));
    menus.put(plan, menu(api));
  }

  private static String current(Api api) {
    return api.get("plans").get("current").asText();
  }

  /** What there is, and what of it does not answer; most functions have no address of their own. */
  private static Set<String> menu(Api api) {
    Set<String> menu = new TreeSet<>();
    for (JsonNode one : api.get("menu")) {
      boolean answers = api.answer("OPTIONS", one.asText()).statusCode() != 404;
      menu.add(one.asText() + (answers ? "" : " (404)"));
    }
    return menu;
  }

  /** Each time at another moment of a change. */
  private void killed(House house, Api api, Mall mall) {
    int longest = (int) (new Spread(switches).median() * 5 / 4);
    Map<String, Integer> left = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      String before = current(api);
      List<String> others = PLANS.stream().filter(plan -> !plan.equals(before)).toList();
      String wanted = others.get(random.nextInt(others.size()));
      order(mall);
      api.post("plans", b -> b.put("plan", wanted));
      Waiting.pause(random.nextInt(longest));
      house.kill();
      house.start();
      String found = current(api);
      assertTrue(
          found.equals(before) || found.equals(wanted), before + ", " + wanted + ": " + found);
      // a change that was cut off is taken up again once the house is up
      Waiting.until(
          () -> "the menu of " + found + " is whole: " + menu(api),
          WHOLE,
          () -> menus.get(found).equals(menu(api)));
      assertEquals(found, current(api));
      left.merge(found.equals(wanted) ? "the plan asked for" : "the one before", 1, Integer::sum);
    }
    System.out.printf("switches: %d kills within %d ms: %s%n", KILLS, longest, left);
    assertTrue(KILLS < 10 || left.size() == 2, "kills of one kind alone: " + left);
  }
}
