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
import org.banto.base.Text;
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

  private static final Text RING =
      new Text(
          "前のしおりに戻り、続きがあると言い続けています",
          "It goes back to an earlier bookmark and keeps saying that there is more");
  private static final Text NOTHING =
      new Text("何も渡さずに、続きがあると言い続けています", "It gives nothing and keeps saying that there is more");

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
      throw new Mistake(new Text("理由のない失敗を伝えました", "It told of a failure without a reason"));
    }
    Text words = said.sentence();
    Optional<Duration> rest = said.retryAfter();
    if (words.ja().length() <= WORDS
        && words.en().length() <= WORDS
        && rest.filter(r -> r.compareTo(REST) > 0).isEmpty()) {
      return said;
    }
    return new ConnectorException(
        said.reason(),
        new Text(cut(words.ja()), cut(words.en())),
        said.field() == null ? "" : said.field(),
        rest.map(r -> r.compareTo(REST) > 0 ? REST : r),
        null);
  }

  private static String cut(String words) {
    return words.length() > WORDS ? words.substring(0, WORDS) + "…" : words;
  }

  private static Mistake tooLong(String what, String whatEn, int length, int most) {
    return new Mistake(
        new Text(
            what + "が" + length + "文字あります（" + most + "文字まで）",
            whatEn + " has " + length + " characters (" + most + " at most)"));
  }

  private static void bookmark(Cursor next) {
    if (next == null || next.value() == null) {
      throw new Mistake(new Text("しおりを渡しませんでした", "It gave no bookmark"));
    }
    if (next.value().length() > BOOKMARK) {
      throw tooLong("しおり", "Its bookmark", next.value().length(), BOOKMARK);
    }
  }

  /** Of a list of the house's own; a page has one. */
  private static void items(List<?> items) {
    if (items.size() > ITEMS) {
      throw new Mistake(
          new Text(
              "1回に" + items.size() + "件を渡しました（" + ITEMS + "件まで）",
              "It gave " + items.size() + " items at once (" + ITEMS + " at most)"));
    }
    long all = 0;
    for (Object item : items) {
      if (item == null) {
        throw new Mistake(new Text("null を渡しました", "It gave a null"));
      }
      if (item instanceof IncomingOrder order) {
        whole(order);
        long bytes = order.payload().bytes().length;
        all += bytes;
        if (bytes > PAYLOAD || all > PAYLOADS) {
          throw new Mistake(
              bytes > PAYLOAD
                  ? new Text(
                      "1件で" + (bytes >> 20) + "MBを渡しました（" + (PAYLOAD >> 20) + "MBまで）",
                      "It gave "
                          + (bytes >> 20)
                          + " MB in one item ("
                          + (PAYLOAD >> 20)
                          + " at most)")
                  : new Text(
                      "1回に" + (PAYLOADS >> 20) + "MBを超える内容を渡しました",
                      "It gave more than " + (PAYLOADS >> 20) + " MB at once"));
        }
      }
    }
  }

  private static void whole(IncomingOrder order) {
    Payload payload = order.payload();
    if (order.number() == null || payload == null || payload.bytes() == null) {
      throw new Mistake(
          new Text("番号か中身のない注文を渡しました", "It gave an order without a number or without contents"));
    }
    if (order.number().length() > NUMBER) {
      throw tooLong("注文番号", "The number of an order", order.number().length(), NUMBER);
    }
    if (payload.mediaType() == null || payload.mediaType().length() > MEDIA_TYPE) {
      throw new Mistake(
          new Text(
              "中身の種類（media type）がないか、長すぎます（" + MEDIA_TYPE + "文字まで）",
              "The kind of contents (media type) is missing or too long ("
                  + MEDIA_TYPE
                  + " characters at most)"));
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
      throw new Mistake(again ? RING : NOTHING);
    }
  }
}
