// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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
 * Reads changed orders page by page. They are listed by id, so nothing slips when an order changes meanwhile: it only
 * joins the list, and what joins it before the page being read is within the overlap of the next round.
 */
final class WooPages {
  static final int SIZE = 100;
  static final String ORDERS = "/wp-json/wc/v3/orders";

  /** Longer than a walk through many pages takes. */
  private static final Duration OVERLAP = Duration.ofMinutes(60);

  private static final Duration NO_LIMIT = Duration.ofDays(3650);
  private static final DateTimeFormatter GMT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final MallApi api;
  private final Rounds rounds;

  WooPages(MallApi api, WooAccount account, Clock clock) {
    this.api = api;
    Duration first = Duration.ofDays(account.firstDays());
    this.rounds = new Rounds(clock, first, OVERLAP, NO_LIMIT, Sweep.follow("changed"));
  }

  /** Asks for one order. */
  void check() throws ConnectorException {
    api.get(ORDERS, new Params().with("per_page", 1)).slices();
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::read);
  }

  private Found read(Window window) throws ConnectorException {
    Params query =
        new Params()
            .with("modified_after", GMT.format(window.from()))
            .with("dates_are_gmt", "true")
            .with("orderby", "id")
            .with("order", "asc")
            .with("per_page", SIZE)
            .with("page", window.page());
    Answer answer = api.get(ORDERS, query);
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (byte[] slice : answer.slices()) {
      orders.add(
          Json.read(
              slice,
              order -> {
                gmt(order, "date_modified_gmt").ifPresent(times::add);
                return Slices.incoming(order.needed("id"), slice);
              }));
    }
    return new Found(orders, times, orders.size() < SIZE);
  }

  /** Times of the {@code …_gmt} fields are UTC without saying so. */
  static Optional<Instant> gmt(Json order, String field) {
    String text = order.text(field);
    return text.isEmpty() ? Optional.empty() : Times.read(text.endsWith("Z") ? text : text + "Z");
  }
}
