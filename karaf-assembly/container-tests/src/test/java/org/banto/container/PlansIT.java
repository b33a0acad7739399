// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
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
      long start = System.nanoTime();
      String answer = house.run("banto:plan " + plan);
      house.await("/health", 200);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println("plan " + plan + " after " + took.toMillis() + " ms");
      assertTrue(answer.contains("* " + plan), answer);
      assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, plan + " took " + took);
    }
    List<String> since = house.log().subList(before, house.log().size());
    assertEquals(
        List.of(), since.stream().filter(line -> line.contains("Refreshing bundles")).toList());
  }
}
