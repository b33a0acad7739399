// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.banto.order.OrderQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Derby says of a log with wrong bytes: nothing. The house does. */
final class DamagedLogTest {
  private static final int ORDERS = 60;

  @Test
  @Tag("security.M12")
  void wrongBytesInTheMiddleOfTheLogAreNoticedAtTheStart() throws Exception {
    Path folder = House.folder();
    Path whole = House.folder();
    Path damaged = House.folder();
    try (House house = House.derby(folder, Clock.systemUTC())) {
      for (int i = 0; i < ORDERS; i++) {
        Orders.store(house, i, i + 1);
      }
      house.mark.run();
      copy(folder, whole); // as a kill leaves it
      copy(folder, damaged);
    }
    try (House house = House.derbyAgain(whole, Clock.systemUTC())) {
      assertEquals(ORDERS, orders(house));
      assertFalse(house.mark.holds(), "a kill alone loses nothing");
    }
    damage(damaged.resolve("derby/log"));
    try (House house = House.derbyAgain(damaged, Clock.systemUTC())) {
      int left = orders(house);
      assertTrue(left < ORDERS, "orders are gone without a word of the database: " + left);
      assertTrue(house.mark.holds());
    }
  }

  private static int orders(House house) {
    return house.orders.searchIds(House.MAIN, OrderQuery.ALL, 1000).size();
  }

  private static void damage(Path folder) throws IOException {
    Path log;
    try (Stream<Path> files = Files.list(folder)) {
      log =
          files
              .filter(f -> f.getFileName().toString().matches("log[0-9]+.dat"))
              .max(Path::compareTo)
              .orElseThrow();
    }
    byte[] content = Files.readAllBytes(log);
    int end = content.length;
    while (content[end - 1] == 0) {
      end--;
    }
    byte[] wrong = new byte[64];
    new Random(1).nextBytes(wrong);
    System.arraycopy(wrong, 0, content, end / 2, wrong.length);
    Files.write(log, content);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(from)) {
      all = tree.filter(f -> !f.toString().endsWith(".lck")).toList();
    }
    for (Path one : all) {
      Path target = to.resolve(from.relativize(one).toString());
      if (Files.isDirectory(one)) {
        Files.createDirectories(target);
      } else {
        Files.copy(one, target);
      }
    }
  }
}
