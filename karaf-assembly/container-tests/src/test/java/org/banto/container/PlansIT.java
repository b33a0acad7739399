// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plans are changed in a running house. */
class PlansIT {
  private static House house;

  @BeforeAll
  static void boot() throws Exception {
    house = House.boot("plans");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aPlanChangesWithinTenSecondsEachWayAndRefreshesNothing() throws Exception {
    int before = house.log().size();
    for (String plan : List.of("lite", "premium", "lite", "premium")) {
      String answer = house.run("banto:plan " + plan);
      house.await("/health", 200);
      Duration took = took(answer);
      System.out.println("plan " + plan + " after " + took.toMillis() + " ms");
      assertTrue(answer.contains("* " + plan), answer);
      assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, plan + " took " + took);
    }
    List<String> since = house.log().subList(before, house.log().size());
    assertEquals(
        List.of(), since.stream().filter(line -> line.contains("Refreshing bundles")).toList());
  }

  /** What the house says it took: the way to the console and back is not the switch. */
  private static Duration took(String answer) {
    Matcher said = Pattern.compile("Changed in (\\d+) ms").matcher(answer);
    assertTrue(said.find(), answer);
    return Duration.ofMillis(Long.parseLong(said.group(1)));
  }
}
