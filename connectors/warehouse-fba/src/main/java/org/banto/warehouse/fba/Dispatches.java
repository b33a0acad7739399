// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.spapi.engine.SpApi;

/**
 * Reads what left: a page of the list of orders, then the orders of this house on it. A page is read
 * as a whole: nobody says in which order the list stands, so it cannot be entered in the middle.
 */
final class Dispatches {
  private final SpApi api;
  private final FbaAccount account;
  private final Version version;
  private final Requests requests;
  private final Clock clock;

  Dispatches(SpApi api, FbaAccount account, Version version, Requests requests, Clock clock) {
    this.api = api;
    this.account = account;
    this.version = version;
    this.requests = requests;
    this.clock = clock;
  }

  Page<Dispatch> next(Cursor from) throws ConnectorException {
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(account.firstSpan());
    Bookmark at = Bookmark.read(from).orElseGet(() -> Bookmark.walk(start));
    HttpResponse<byte[]> answer = list(at.from(), at.token());
    if (answer.statusCode() != 200) {
      return anew(at, answer);
    }
    Version.Listed page = read(answer.body());
    List<Dispatch> found = new ArrayList<>();
    Instant latest = at.newest();
    for (Fulfilment order : page.orders()) {
      Instant updated = order.updated().orElse(latest);
      latest = updated.isAfter(latest) ? updated : latest;
      whole(order).ifPresent(f -> found.addAll(f.dispatches()));
    }
    return new Page<>(found, at.after(page.next(), latest).cursor(), !page.next().isEmpty());
  }

  /** An order of this house that may have left, with its shipments, which a list need not show. */
  private Optional<Fulfilment> whole(Fulfilment order) throws ConnectorException {
    boolean ours = RequestFulfilment.shipment(order.key()).isPresent();
    if (!ours || !order.onTheWay()) {
      return Optional.empty();
    }
    return order.left().isPresent() ? Optional.of(order) : requests.look(order.key());
  }

  /** Asks for the orders of the last hour. */
  void check() throws ConnectorException {
    HttpResponse<byte[]> answer =
        list(clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600), "");
    if (answer.statusCode() != 200) {
      throw refused(answer);
    }
    read(answer.body());
  }

  /** A token that is refused begins the walk anew; a refused walk is told. */
  private Page<Dispatch> anew(Bookmark at, HttpResponse<byte[]> answer) throws ConnectorException {
    if (at.token().isEmpty()) {
      throw refused(answer);
    }
    return new Page<>(List.of(), Bookmark.walk(at.from()).cursor(), false);
  }

  private ConnectorException refused(HttpResponse<byte[]> answer) {
    return SpApi.refused(name(), answer);
  }

  private HttpResponse<byte[]> list(Instant from, String token) throws ConnectorException {
    String path = version.orders() + '?' + version.page(from, token);
    return api.get(version.operations().list(), path);
  }

  private Version.Listed read(byte[] body) throws ConnectorException {
    try {
      return version
          .listed(SpApi.object(body))
          .orElseThrow(() -> new IOException("no list of fulfilment orders"));
    } catch (IOException e) {
      throw SpApi.unreadable(Text.same(name()), body, e);
    }
  }

  private String name() {
    return version.operations().list().operation();
  }
}
