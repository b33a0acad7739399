// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.conductor.line.Mistake;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;

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

  /** Characters of a bookmark and of a media type: what the ledger has room for. */
  static final int BOOKMARK = 4_000;

  static final int MEDIA_TYPE = 80;

  /** Characters of an order's number: one that is merely too long is set aside alone. */
  static final int NUMBER = 1_000;

  /** Characters of what a far side is said to have said. */
  static final int WORDS = 300;

  /** The longest rest that a far side may ask for. */
  static final Duration REST = Duration.ofDays(1);

  /** What came since there was last no more to read. */
  private static final class Round {
    private final Set<Object> asked = new HashSet<>();
    private Object from;
    private Object next;
    private int empty;
  }

  private final Map<String, Round> rounds = new ConcurrentHashMap<>();

  /**
   * What a call gave, as the house takes it.
   *
   * @throws Mistake when it is too much, or a part of it is missing
   */
  Object within(String call, Object[] asked, Object given) {
    if (given instanceof Page<?> page) {
      bookmark(page.next());
      items(page.items());
      round(call, asked[0], page);
    } else if (given instanceof List<?> list) {
      List<?> own = new ArrayList<>(list);
      items(own);
      return own;
    }
    return given;
  }

  /** What a far side said, as the house takes it. */
  static ConnectorException within(ConnectorException said) {
    if (said.reason() == null) {
      throw new Mistake("理由のない失敗を伝えました");
    }
    String words = said.getMessage() == null ? "" : said.getMessage();
    Optional<Duration> rest = said.retryAfter();
    if (words.length() <= WORDS && rest.filter(r -> r.compareTo(REST) > 0).isEmpty()) {
      return said;
    }
    return new ConnectorException(
        said.reason(),
        words.length() > WORDS ? words.substring(0, WORDS) + "…" : words,
        said.field() == null ? "" : said.field(),
        rest.map(r -> r.compareTo(REST) > 0 ? REST : r),
        null);
  }

  private static void bookmark(Cursor next) {
    if (next == null || next.value() == null) {
      throw new Mistake("しおりを渡しませんでした");
    }
    if (next.value().length() > BOOKMARK) {
      throw new Mistake("しおりが" + next.value().length() + "文字あります（" + BOOKMARK + "文字まで）");
    }
  }

  /** Of a list of the house's own; a page has one. */
  private static void items(List<?> items) {
    if (items.size() > ITEMS) {
      throw new Mistake("1回に" + items.size() + "件を渡しました（" + ITEMS + "件まで）");
    }
    long all = 0;
    for (Object item : items) {
      if (item == null) {
        throw new Mistake("null を渡しました");
      }
      if (item instanceof IncomingOrder order) {
        whole(order);
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

  private static void whole(IncomingOrder order) {
    Payload payload = order.payload();
    if (order.number() == null || payload == null || payload.bytes() == null) {
      throw new Mistake("番号か中身のない注文を渡しました");
    }
    if (order.number().length() > NUMBER) {
      throw new Mistake("注文番号が" + order.number().length() + "文字あります（" + NUMBER + "文字まで）");
    }
    if (payload.mediaType() == null || payload.mediaType().length() > MEDIA_TYPE) {
      throw new Mistake("中身の種類（media type）がないか、長すぎます（" + MEDIA_TYPE + "文字まで）");
    }
  }

  /** Reads on where the last page ended, or the last page again; whoever begins elsewhere begins anew. */
  private synchronized void round(String call, Object from, Page<?> page) {
    if (!page.more()) {
      rounds.remove(call);
      return;
    }
    Round round = rounds.computeIfAbsent(call, c -> new Round());
    if (!from.equals(round.from) && !from.equals(round.next)) {
      round.asked.clear();
      round.empty = 0;
    }
    round.from = from;
    round.next = page.next();
    round.empty = page.items().isEmpty() ? round.empty + 1 : 0;
    round.asked.add(from);
    boolean again = !page.next().equals(from) && round.asked.contains(page.next());
    if (again || round.empty > EMPTY) {
      throw new Mistake(again ? "前のしおりに戻り、続きがあると言い続けています" : "何も渡さずに、続きがあると言い続けています");
    }
  }
}
