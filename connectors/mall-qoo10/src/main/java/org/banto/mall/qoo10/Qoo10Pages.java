// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Window;

/**
 * Reads two weeks of orders a call, in each of the five states, so that a cart is always whole: the mall pages nothing and
 * tells of nothing that changed. The last two weeks are read in every round, all
 * that the shop wants to look back at four times a day.
 */
final class Qoo10Pages {
  static final int STATES = 5;
  static final String LIST = "GetShippingInfo_v3";

  private static final Duration OVERLAP = Duration.ofHours(6);
  private static final Duration SPAN = Duration.ofDays(17);

  /** The rows of a cart are made within moments. */
  private static final Duration CART = Duration.ofMinutes(10);

  private static final String TIME = "yyyyMMddHHmmss";

  private final Qapi api;
  private final Rounds rounds;
  private final Clock clock;

  Qoo10Pages(Qapi api, Qoo10Account account, Clock clock) {
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
            Sweep.again("old", Duration.ofDays(account.backDays()), Duration.ofHours(6)));
  }

  /** Asks for the orders of the last hour. */
  void check() throws ConnectorException {
    Instant now = clock.instant();
    rows(api, 2, now.minus(Duration.ofHours(1)), now);
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::read);
  }

  private Found read(Window window) throws ConnectorException {
    Rows all = new Rows();
    List<Instant> times = new ArrayList<>();
    try {
      for (int status = 1; status <= STATES; status++) {
        Instant from = window.from().minus(CART);
        for (byte[] row : rows(api, status, from, window.until().plus(CART))) {
          all.add(status, row);
          Times.read(Rows.plain(row).path("orderdate").asText()).ifPresent(times::add);
        }
      }
      return new Found(all.orders(), times, true);
    } catch (IOException e) {
      throw Rows.unreadable();
    }
  }

  /** Rows in a state, by the time they were ordered. */
  static List<byte[]> rows(Qapi api, int status, Instant from, Instant until)
      throws ConnectorException {
    return api.list(
        LIST,
        new Params()
            .with("ShippingStatus", status)
            .with("SearchStartDate", Times.write(from, TIME))
            .with("SearchEndDate", Times.write(until, TIME))
            .with("SearchCondition", 1));
  }
}
