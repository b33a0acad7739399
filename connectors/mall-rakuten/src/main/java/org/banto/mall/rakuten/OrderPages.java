// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;

/**
 * Reads orders page by page: one search, then its orders by the hundred. New ones do not wait until all that lies in the
 * overlap, or is still open, has been read again: they are looked for first of all after a start, and every few seconds
 * between pages. Where the overlap holds more than a round reads again, only what has not been read is fetched of it;
 * and of what was settled of late, what has not been read since.
 */
final class OrderPages {
  /** Orders a page: four requests at most, so that a new order waits for few. */
  static final int SIZE = 300;

  private static final int AT_ONCE = 100;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final int VERSION = 10;
  private static final int BY_ORDER_TIME = 1;
  private static final int BY_SETTLEMENT = 6;
  private static final List<Integer> OPEN = List.of(100, 200, 300, 400, 800, 900);

  private final Rms rms;
  private final RmsAccount account;
  private final Clock clock;
  private final Lately placed = new Lately();
  private final Lately settled = new Lately();
  private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

  OrderPages(Rms rms, RmsAccount account, Clock clock) {
    this.rms = rms;
    this.account = account;
    this.clock = clock;
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    Instant now = clock.instant();
    placed.asked(from);
    settled.asked(from);
    Bookmark at = Bookmark.read(from).orElseGet(() -> Bookmark.first(now, account.firstSpan()));
    if (!at.behind()) {
      looked.set(now);
    } else if (Duration.between(looked.get(), now).abs().compareTo(LOOK_EVERY) >= 0) {
      Found ahead = ahead(at, now);
      looked.set(ahead.last() ? now : Instant.EPOCH);
      if (!ahead.orders().isEmpty()) {
        return page(ahead, at.ahead(ahead), true);
      }
    }
    Found found = find(at, now);
    Bookmark then = at.after(found, now);
    return page(found, then, !then.rests());
  }

  private Page<IncomingOrder> page(Found found, Bookmark then, boolean more) {
    placed.given(found.orders(), then.cursor());
    boolean settlement = found.lately() == settled;
    settled.given(
        found.orders().stream().filter(o -> settlement || o.settled()).toList(), then.cursor());
    List<IncomingOrder> items = found.orders().stream().map(RawOrder::incoming).toList();
    return new Page<>(items, then.cursor(), more);
  }

  /** Asks for one order of the last day. */
  void check() throws ConnectorException {
    Instant now = clock.instant();
    search(now.minusSeconds(86_400), now, BY_ORDER_TIME, List.of(), 1, 1);
  }

  /** Whole orders by number; those the mall does not know are left out. */
  List<RawOrder> fetch(List<String> numbers) throws ConnectorException {
    List<RawOrder> orders = new ArrayList<>();
    for (List<String> some : Parts.of(numbers, AT_ONCE)) {
      ObjectNode request = Rms.object().put("version", VERSION);
      ArrayNode list = request.putArray("orderNumberList");
      some.forEach(list::add);
      byte[] answer = rms.bytes("getOrder", request);
      try {
        orders.addAll(RawOrder.cut(answer));
      } catch (IOException e) {
        throw Rms.unreadable("getOrder", answer, e);
      }
    }
    return orders;
  }

  private Found find(Bookmark at, Instant now) throws ConnectorException {
    boolean settlement = at.step() == Bookmark.Step.SETTLED;
    List<Integer> progress = at.step() == Bookmark.Step.NEW || settlement ? List.of() : OPEN;
    int type = settlement ? BY_SETTLEMENT : BY_ORDER_TIME;
    JsonNode answer = search(at.from(), at.end(now), type, progress, SIZE, at.page());
    return settlement
        ? found(answer, at.page(), settled, false)
        : found(answer, at.page(), placed, !at.enoughOverlap());
  }

  /** What came up after all that has been seen: two requests, or four where many buy at once. */
  private Found ahead(Bookmark at, Instant now) throws ConnectorException {
    Instant end = at.aheadEnd(now);
    return found(search(at.ahead(), end, BY_ORDER_TIME, List.of(), SIZE, 1), 1, placed, true);
  }

  /**
   * A page with its orders.
   *
   * @param lately which of them have been read by such a search
   * @param again whether those are fetched too
   */
  private Found found(JsonNode answer, int page, Lately lately, boolean again)
      throws ConnectorException {
    Set<String> numbers = new LinkedHashSet<>();
    answer.path("orderNumberList").forEach(n -> numbers.add(n.asText()));
    JsonNode about = answer.path("PaginationResponseModel");
    if (about.path("requestPage").asInt(page) != page) {
      throw Rms.malformed(
          new Text("searchOrder が別のページを返しました", "searchOrder gave another page"), null);
    }
    List<String> list = List.copyOf(numbers);
    boolean last = list.isEmpty() || about.path("totalPages").asInt() <= page;
    Map<String, Instant> known = lately.of(list);
    List<RawOrder> orders =
        fetch(again ? list : list.stream().filter(n -> !known.containsKey(n)).toList());
    return new Found(list, orders, known, lately, last);
  }

  private JsonNode search(
      Instant from, Instant to, int type, List<Integer> progress, int size, int page)
      throws ConnectorException {
    ObjectNode request = Rms.object().put("dateType", type);
    request.put("startDatetime", RmsTime.text(from)).put("endDatetime", RmsTime.text(to));
    if (!progress.isEmpty()) {
      ArrayNode list = request.putArray("orderProgressList");
      progress.forEach(list::add);
    }
    ObjectNode paging = request.putObject("PaginationRequestModel");
    paging.put("requestRecordsAmount", size).put("requestPage", page);
    paging.putArray("SortModelList").addObject().put("sortColumn", 1).put("sortDirection", 1);
    JsonNode answer = rms.ask("searchOrder", request);
    Optional<Text> error = Messages.of(answer).error();
    if (error.isPresent() || !answer.has("orderNumberList")) {
      Text why =
          error
              .map(said -> said.after("searchOrder: "))
              .orElseGet(() -> new Text("searchOrder: 一覧がありません", "searchOrder gave no list"));
      throw Rms.malformed(why, null);
    }
    return answer;
  }
}
