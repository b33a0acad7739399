// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Page;

/** Reads what left, day by day; the last two days are read each time, for what is booked late. */
final class Dispatches {

  private final Api api;
  private final OpenLogiAccount account;
  private final Clock clock;

  Dispatches(Api api, OpenLogiAccount account, Clock clock) {
    this.api = api;
    this.account = account;
    this.clock = clock;
  }

  Page<Dispatch> next(Cursor from) throws ConnectorException {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    LocalDate day = day(from, today);
    List<Dispatch> all = new ArrayList<>();
    for (JsonNode one : shipped(day)) {
      all.addAll(new Kept(one).dispatches());
    }
    boolean more = day.isBefore(today);
    LocalDate next = more ? day.plusDays(1) : today.minusDays(1);
    return new Page<>(all, new Cursor(next.toString()), more);
  }

  /** Asks for what left today. */
  void check() throws ConnectorException {
    shipped(LocalDate.now(clock.withZone(Japan.ZONE)));
  }

  private LocalDate day(Cursor from, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(from.value());
      return day.isAfter(today) ? today : day;
    } catch (DateTimeException e) {
      return today.minusDays(account.firstDays());
    }
  }

  private Iterable<JsonNode> shipped(LocalDate day) throws ConnectorException {
    HttpResponse<byte[]> answer =
        api.get(
            "/shipments/shipped/%d/%d/%d"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    if (!Api.good(answer)) {
      throw Api.refused(answer);
    }
    JsonNode said = Api.read(new Text("出荷済みの一覧", "the list of what was shipped"), answer);
    JsonNode list = said.isArray() ? said : said.path("shipments");
    if (!list.isArray()) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("出荷済みの一覧に出荷がありません", "The list of what was shipped holds no shipments"));
    }
    return list;
  }
}
