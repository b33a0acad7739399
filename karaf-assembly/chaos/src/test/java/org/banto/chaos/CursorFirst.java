// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;

/**
 * The negative control with a house: one that keeps its bookmark before the items and dies in
 * between. No such house is built for it; the bookmark of a dead house is moved on in its database.
 */
final class CursorFirst {
  private static final int EACH = 10;
  private static final int SHIPPED = 500;
  private static final int HOURS_AGO = 2;

  private CursorFirst() {}

  /**
   * Orders come to the mall, the bookmark passes them by, the house starts and reads the mall twice.
   * Those that the mall counts as open are found again by the second look the house takes at open
   * orders; those already shipped are lost, and the count must say so.
   *
   * @return what was lost, in words
   */
  static String lost(Mall mall, Path data, House house, Api api) throws Exception {
    mall.tell("clock", w -> w.put("offsetSeconds", -HOURS_AGO * 3600));
    Set<String> gone = create(mall, SHIPPED);
    Set<String> open = create(mall, 100);
    mall.tell("clock", w -> w.put("offsetSeconds", 0));
    long now = Instant.now().getEpochSecond();
    try (DeadDatabase dead = DeadDatabase.itself(data)) {
      String bookmark = "1 NEW %1$d 1 %1$d %1$d %1$d %1$d".formatted(now);
      dead.damage("update ledger_bookmark set bookmark = '" + bookmark + "'");
    }
    house.start();
    new Staff(api).untilReadWhole(2);
    List<String> here = new ArrayList<>();
    api.each("orders", row -> here.add(row.get("number").asText()));
    Set<String> lost = new TreeSet<>(gone);
    lost.addAll(open);
    here.forEach(lost::remove);
    if (!lost.equals(gone)) {
      throw new AssertionError("a bookmark kept before its items lost " + lost + " of " + gone);
    }
    return "bookmark before items: %d of %d shipped orders lost, %d open ones found again"
        .formatted(lost.size(), gone.size(), open.size());
  }

  private static Set<String> create(Mall mall, int progress) {
    Set<String> numbers = new TreeSet<>();
    mall.tell("orders/create", w -> w.put("count", EACH).put("progress", progress))
        .get("orderNumbers")
        .forEach(n -> numbers.add(n.asText()));
    return numbers;
  }
}
