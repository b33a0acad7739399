// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Reads the list of orders page by page, numbers and times of change only, and whole orders one by one where they have
 * changed. How the list is sorted is not published, so it is walked to its end.
 */
final class EbisuPages {
  private static final String SELECT =
      "ORDER_NO,ORDER_DISP_NO,REGIST_DATE,UPDATE_DATE,IS_TEIKI_HEADER_FLG";
  private static final Duration OVERLAP = Duration.ofMinutes(30);
  private static final Duration NO_LIMIT = Duration.ofDays(3650);

  private final MallApi api;
  private final EbisuAccount account;
  private final Rounds rounds;

  EbisuPages(MallApi api, EbisuAccount account, Clock clock) {
    this.api = api;
    this.account = account;
    Duration first = Duration.ofDays(account.firstDays());
    this.rounds = new Rounds(clock, first, OVERLAP, NO_LIMIT, Sweep.follow("changed"));
  }

  /** One row of the list. */
  private record Row(String number, Instant changed, boolean shell) {
    static Row of(Json row) {
      Instant changed = row.time("UPDATE_DATE").orElseGet(() -> row.neededTime("REGIST_DATE"));
      return new Row(row.needed("ORDER_NO"), changed, row.flag("IS_TEIKI_HEADER_FLG"));
    }
  }

  /** Asks for one row. */
  void check() throws ConnectorException {
    list(1, 1, "").slices();
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::read);
  }

  private Found read(Window window) throws ConnectorException {
    String since = Times.write(window.from(), "yyyy-MM-dd HH:mm:ss");
    List<byte[]> rows = list(window.page(), account.pageSize(), since).slices();
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (byte[] slice : rows) {
      Row row = Json.read(slice, Row::of);
      times.add(row.changed());
      if (!row.shell() && !row.changed().isBefore(window.from())) {
        whole(row.number()).ifPresent(orders::add);
      }
    }
    return new Found(orders, times, rows.size() < account.pageSize());
  }

  private Answer list(int page, int size, String since) throws ConnectorException {
    Params query =
        new Params().with("result_count", size).with("page", page).with("select", SELECT);
    String filter = account.filter().replace("{since}", since);
    return api.get(account.path("/orders"), query.given("query", since.isEmpty() ? "" : filter));
  }

  private Optional<IncomingOrder> whole(String number) throws ConnectorException {
    Answer answer = api.get(account.path("/orders/" + Params.encoded(number)));
    Optional<Json> order = answer.found();
    return order.isEmpty() ? Optional.empty() : Optional.of(Slices.incoming(number, answer.body()));
  }
}
