// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Window;

/**
 * Reads orders: one list, then each order by itself. The mall lists by order time only, so new ones are followed by
 * it, and for changes the last two days are listed again in every round and the last sixty every hour; only those
 * whose LastUpdateTime is new are fetched, and each once in a round. Fifty thousand requests a day bear that.
 */
final class Orders {
  static final String MEDIA_TYPE = "application/xml";

  private static final String NEW = "new";
  private static final String INFO = "orderInfo";
  private static final String OLD_FIRST = "+order_time";
  private static final String NEW_FIRST = "-order_time";
  private static final String WRITTEN = "uuuuMMddHHmmss";
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final Duration SPAN = Duration.ofDays(3650);

  /**
   * Orders fetched for one page: each is a request, and when one fails the page is asked for again.
   * A page ends there where the order time changes, and the next goes on from that time.
   */
  private static final int FETCHED = 8;

  /** Rows of a list that is looked through for changed ones; mostly few are. */
  private static final int LOOKED_AT = 100;

  private final Circus circus;
  private final YahooAccount account;
  private final Clock clock;
  private final Rounds rounds;
  private final Rounds.Reading reading =
      new Rounds.Reading() {
        @Override
        public Found read(Window window) throws ConnectorException {
          return page(window);
        }

        @Override
        public Optional<Instant> past() throws ConnectorException {
          return newest();
        }
      };

  Orders(Circus circus, YahooAccount account, Clock clock) {
    this.circus = circus;
    this.account = account;
    this.clock = clock;
    this.rounds =
        new Rounds(
            clock,
            account.firstSpan(),
            OVERLAP,
            SPAN,
            Sweep.followSorted(NEW),
            Sweep.again("recent", Duration.ofDays(2)),
            Sweep.again("open", Duration.ofDays(60), Duration.ofHours(1)));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, reading);
  }

  /** Asks for one order of the last day. */
  void check() throws ConnectorException {
    Instant now = clock.instant();
    list(between(now.minus(Duration.ofDays(1)), now), 1, 1, OLD_FIRST);
  }

  /** When the newest order was placed: a moment by the mall's clock. */
  private Optional<Instant> newest() throws ConnectorException {
    Instant now = clock.instant();
    Req all = between(now.minus(account.firstSpan()), now.plus(SPAN));
    List<Node> rows = list(all, 1, 1, NEW_FIRST).all("OrderInfo");
    return rows.isEmpty() ? Optional.empty() : Optional.of(time(rows.get(0), "OrderTime"));
  }

  private Found page(Window window) throws ConnectorException {
    boolean fresh = window.on(NEW);
    int size = fresh ? FETCHED : LOOKED_AT;
    Node search =
        list(between(window.from(), window.until()), window.offset(size) + 1, size, OLD_FIRST);
    List<Node> rows = search.all("OrderInfo");
    Instant ripe = clock.instant().minus(account.ripening());
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    Map<String, Instant> changes = new HashMap<>();
    Instant before = window.from();
    int unripe = 0;
    for (Node row : rows) {
      Instant placed = time(row, "OrderTime");
      Instant changed = changed(row);
      if (!fresh && orders.size() >= FETCHED && placed.isAfter(before)) {
        return Found.upTo(placed, orders, times).changed(changes);
      }
      before = placed;
      if (placed.isAfter(ripe)) {
        unripe++;
        continue;
      }
      times.add(fresh ? placed : changed);
      String number = row.text("OrderId");
      if (fresh ? !window.broughtAs(number, changed) : !window.known(number, changed)) {
        orders.add(fetch(number));
        changes.put(number, changed);
      }
    }
    boolean last =
        rows.isEmpty()
            || unripe > 0
            || window.offset(size) + rows.size() >= search.number("TotalCount");
    return new Found(orders, times, last).changed(changes);
  }

  /** An order that was held for a look at it comes into the list late, at its PublicationTime. */
  private static Instant changed(Node row) throws ConnectorException {
    Instant changed = time(row, "LastUpdateTime");
    return Times.read(row.text("PublicationTime")).filter(changed::isBefore).orElse(changed);
  }

  private static Instant time(Node row, String field) throws ConnectorException {
    return Times.read(row.text(field))
        .orElseThrow(
            () ->
                Circus.malformed(
                    new Text(
                        "orderList の " + field + " が読めません",
                        field + " of orderList cannot be read")));
  }

  /** The {@code Search} of an answer. */
  private Node list(Req condition, int start, int size, String sort) throws ConnectorException {
    Req request =
        new Req()
            .open("Search")
            .put("Result", size)
            .put("Start", start)
            .put("Sort", sort)
            .add(condition)
            .put("Field", "OrderId,OrderTime,LastUpdateTime,PublicationTime,OrderStatus")
            .close("Search");
    Circus.Said said = circus.ask("orderList", request);
    Node search = said.root().at("Search");
    if (said.refusal().isPresent() || !search.has("TotalCount")) {
      throw Circus.malformed(
          said.refusal()
              .map(why -> why.after("orderList: "))
              .orElseGet(() -> new Text("orderList: 一覧がありません", "orderList gave no list")));
    }
    return search;
  }

  /**
   * An order as it came. One that came whole and is no XML all the same is wrong at the mall and will
   * be tomorrow: it comes in as it is, to be set aside, and holds up no other.
   */
  private IncomingOrder fetch(String number) throws ConnectorException {
    byte[] body = circus.send(INFO, target(number));
    if (wholeAndNoXml(body)) {
      return new IncomingOrder(number, new Payload(MEDIA_TYPE, body));
    }
    Circus.Said said = whole(circus.read(INFO, body));
    if (said.refusal().isPresent()) {
      throw Circus.malformed(said.refusal().get().after("orderInfo: "));
    }
    return new IncomingOrder(number, new Payload(MEDIA_TYPE, said.body()));
  }

  private static Req target(String number) {
    return new Req().open("Target").put("OrderId", number).put("Field", Fields.ALL).close("Target");
  }

  private static boolean wholeAndNoXml(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (!text.stripTrailing().endsWith("</ResultSet>")) {
        return false;
      }
      Node.read(body);
      return false;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static Circus.Said whole(Circus.Said said) throws ConnectorException {
    boolean whole = said.refusal().isPresent() || said.root().at("Result").has("OrderInfo");
    if (!whole) {
      throw Circus.malformed(
          new Text("orderInfo の応答に注文がありません", "The answer to orderInfo has no order"));
    }
    return said;
  }

  /** An order as it stands now; empty when the mall has none of that number. */
  Optional<OrderView> look(String number) throws ConnectorException {
    Circus.Said said = whole(circus.ask(INFO, target(number)));
    if (said.refusal().isEmpty()) {
      return Optional.of(OrderView.of(said.root().at("Result", "OrderInfo")));
    }
    // which code says that there is no such order is not documented: the list tells
    Req condition = new Req().open("Condition").put("OrderId", number).close("Condition");
    if (list(condition, 1, 1, OLD_FIRST).number("TotalCount") == 0) {
      return Optional.empty();
    }
    throw Circus.malformed(said.refusal().get().after("orderInfo: "));
  }

  private static Req between(Instant from, Instant to) {
    return new Req()
        .open("Condition")
        .put("OrderTimeFrom", Times.write(from, WRITTEN))
        .put("OrderTimeTo", Times.write(to, WRITTEN))
        .close("Condition");
  }
}
