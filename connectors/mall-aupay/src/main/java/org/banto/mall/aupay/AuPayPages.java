// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Window;

/**
 * Reads orders by the day they were made, because the mall tells of nothing that changed: new ones, all of two weeks in
 * every round, and four times a day those of three months that are still open or were cancelled.
 */
final class AuPayPages {
  static final int SIZE = 200;
  static final String MEDIA_TYPE = "application/xml";

  /** Days are all the mall knows. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration SPAN = Duration.ofDays(31);
  private static final String DAY = "yyyyMMdd";
  private static final String OLD = "old";

  private final AuPay api;
  private final Rounds rounds;
  private final Clock clock;

  AuPayPages(AuPay api, AuPayAccount account, Clock clock) {
    this.api = api;
    this.clock = clock;
    this.rounds =
        new Rounds(
            clock,
            Duration.ofDays(account.firstDays()),
            OVERLAP,
            SPAN,
            Sweep.follow("new"),
            Sweep.again("recent", Duration.ofDays(14)),
            Sweep.again(OLD, Duration.ofDays(90), Duration.ofHours(6)));
  }

  /** Asks for one order of the last day. */
  void check() throws ConnectorException {
    Instant now = clock.instant();
    list(new Params().with("totalCount", 1).with("startCount", 1), now.minus(OVERLAP), now);
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::read);
  }

  private Found read(Window window) throws ConnectorException {
    Params query =
        new Params().with("totalCount", SIZE).with("startCount", window.offset(SIZE) + 1);
    if (window.on(OLD)) {
      int n = 1;
      for (String word : AuPayStates.open()) {
        query.with(n == 1 ? "orderStatus" : "orderStatus" + n, word);
        n++;
      }
    }
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (Row row : list(query, window.from(), window.until())) {
      Times.read(row.fields().path("orderDate").asText()).ifPresent(times::add);
      String number = row.fields().path("orderId").asText();
      orders.add(new IncomingOrder(number, new Payload(MEDIA_TYPE, row.bytes())));
    }
    if (orders.stream().anyMatch(o -> o.number().isEmpty())) {
      throw malformed(new Text("注文に orderId がありません", "an order has no orderId"));
    }
    return new Found(orders, times, orders.size() < SIZE);
  }

  /** An order of an answer: its fields, and the document it is kept as. */
  private record Row(JsonNode fields, byte[] bytes) {}

  private List<Row> list(Params query, Instant from, Instant until) throws ConnectorException {
    query.with("startDate", Times.write(from, DAY)).with("endDate", Times.write(until, DAY));
    AuPay.Said said = api.ask("searchTradeInfoListProc", query.with("dateType", 0));
    if (said.error().isPresent()) {
      Text error = said.error().get();
      throw malformed(new Text("注文一覧: " + error.ja(), "list of orders: " + error.en()));
    }
    JsonNode fields = said.fields().path("orderInfo");
    List<byte[]> orders = Xml.orders(said.body());
    if (orders.size() != fields.size()) {
      throw malformed(new Text("注文一覧の形が違います", "the list of orders has another form"));
    }
    return IntStream.range(0, orders.size())
        .mapToObj(i -> new Row(fields.get(i), orders.get(i)))
        .toList();
  }

  private static ConnectorException malformed(Text words) {
    return new ConnectorException(
        Reason.MALFORMED,
        new Text(
            AuPayAccount.NAME.ja() + " の" + words.ja(),
            AuPayAccount.NAME.en() + ": " + words.en()));
  }
}
