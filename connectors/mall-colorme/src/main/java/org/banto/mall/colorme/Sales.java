// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Slices;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Window;

/**
 * Reads sales by the time they were changed, which tells new, paid and cancelled ones alike. In which order the mall
 * lists them is not written anywhere, so the list is asked for without an end.
 */
final class Sales {
  private static final int SIZE = 50;
  private static final int LEAST = 10;
  private static final Duration OVERLAP = Duration.ofMinutes(30);
  private static final Duration NO_SPAN = Duration.ofDays(36_500);

  private final MallApi api;
  private final Account account;
  private final Clock clock;
  private final Rounds rounds;

  Sales(MallApi api, Account account, Clock clock) {
    this.api = api;
    this.account = account;
    this.clock = clock;
    this.rounds = new Rounds(clock, account.firstSpan(), OVERLAP, NO_SPAN, Sweep.follow("changed"));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::page);
  }

  /** Asks for a few sales of the last day, and for the payment methods where they are read. */
  void check() throws ConnectorException {
    list(clock.instant().minus(Duration.ofDays(1)), LEAST, 0).slices("sales");
    if (account.paymentNames()) {
      payments();
    }
  }

  /** One sale as it stands. */
  Optional<Json> find(String number) throws ConnectorException {
    return api.get("/v1/sales/" + Params.encoded(number) + ".json").found().map(a -> a.at("sale"));
  }

  private Found page(Window window) throws ConnectorException {
    Answer answer = list(window.from(), SIZE, window.offset(SIZE));
    List<Answer.Row> rows = answer.rows("sales");
    Map<String, byte[]> payments =
        rows.isEmpty() || !account.paymentNames() ? Map.of() : payments();
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (Answer.Row row : rows) {
      byte[] payment = payments.getOrDefault(row.json().text("payment_id"), new byte[0]);
      orders.add(Slices.incoming(answer.needed(row, "id"), payload(row.bytes(), payment)));
      row.json().time("update_date").ifPresent(times::add);
    }
    return new Found(orders, times, rows.size() < SIZE);
  }

  private Answer list(Instant from, int size, int offset) throws ConnectorException {
    String since = Times.write(from, "yyyy-MM-dd HH:mm:ss");
    return api.get(
        "/v1/sales.json",
        new Params().with("update_date_min", since).with("limit", size).with("offset", offset));
  }

  /** The payment methods by id: a sale names only the id. */
  private Map<String, byte[]> payments() throws ConnectorException {
    Map<String, byte[]> all = new HashMap<>();
    for (Answer.Row row : api.get("/v1/payments.json").rows("payments")) {
      all.put(row.json().text("id"), row.bytes());
    }
    return all;
  }

  /** What is kept: the sale and its payment method, each byte for byte. */
  private static byte[] payload(byte[] sale, byte[] payment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("{\"sale\":".getBytes(StandardCharsets.UTF_8));
    out.writeBytes(sale);
    if (payment.length > 0) {
      out.writeBytes(",\"payment\":".getBytes(StandardCharsets.UTF_8));
      out.writeBytes(payment);
    }
    out.write('}');
    return out.toByteArray();
  }
}
