// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.conductor.line.Mistake;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;

/**
 * How much a connector may give: what is far beyond anything a far side says in one answer is a
 * mistake, and so are pages that never end: the page that shows it is not kept, so it is asked for
 * again, and is a mistake until it brings something or says that there is no more.
 */
final class Bounds {
  /** Items of one page, or of one look into a queue. */
  static final int ITEMS = 10_000;

  /** Bytes of one order. */
  static final int PAYLOAD = 8 << 20;

  /** Bytes of all orders of a page. */
  static final long PAYLOADS = 128L << 20;

  /** Pages in a row that bring nothing and say that there is more. */
  static final int EMPTY = 1_000;

  /** What came since there was last no more to read. */
  private static final class Round {
    private final Set<Object> asked = new HashSet<>();
    private int empty;
  }

  private final Map<String, Round> rounds = new ConcurrentHashMap<>();

  /**
   * Looks at what a call gave.
   *
   * @throws Mistake when it is too much
   */
  void check(String call, Object[] asked, Object given) {
    if (given instanceof Page<?> page) {
      items(page.items());
      round(call, asked[0], page);
    } else if (given instanceof List<?> list) {
      items(list);
    }
  }

  private static void items(List<?> items) {
    if (items.size() > ITEMS) {
      throw new Mistake("1回に" + items.size() + "件を渡しました（" + ITEMS + "件まで）");
    }
    long all = 0;
    for (Object item : items) {
      if (item instanceof IncomingOrder order) {
        long bytes = order.payload().bytes().length;
        all += bytes;
        if (bytes > PAYLOAD || all > PAYLOADS) {
          throw new Mistake(
              bytes > PAYLOAD
                  ? "1件で" + (bytes >> 20) + "MBを渡しました（" + (PAYLOAD >> 20) + "MBまで）"
                  : "1回に" + (PAYLOADS >> 20) + "MBを超える内容を渡しました");
        }
      }
    }
  }

  private void round(String call, Object from, Page<?> page) {
    if (!page.more()) {
      rounds.remove(call);
      return;
    }
    Round round = rounds.computeIfAbsent(call, c -> new Round());
    round.empty = page.items().isEmpty() ? round.empty + 1 : 0;
    round.asked.add(from);
    boolean again = !page.next().equals(from) && round.asked.contains(page.next());
    if (again || round.empty > EMPTY) {
      throw new Mistake(again ? "前のしおりに戻り、続きがあると言い続けています" : "何も渡さずに、続きがあると言い続けています");
    }
  }
}
