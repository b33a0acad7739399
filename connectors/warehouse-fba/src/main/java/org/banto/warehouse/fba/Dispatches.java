// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/**
 * Reads what left: a page of the list of orders, then the orders of this house on it. A page is read
 * as a whole: nobody says in which order the list stands, so it cannot be entered in the middle.
 */
final class Dispatches {
  private static final Set<String> ON_THE_WAY =
      Set.of("processing", "complete", "completepartialled");

  private final SpApi api;
  private final FbaAccount account;
  private final Requests requests;
  private final Clock clock;

  Dispatches(SpApi api, FbaAccount account, Requests requests, Clock clock) {
    this.api = api;
    this.account = account;
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
    JsonNode said = read(answer.body());
    List<Dispatch> found = new ArrayList<>();
    Instant latest = at.newest();
    for (JsonNode order : Fields.list(said, "fulfillmentOrders")) {
      Instant updated = Fields.time(order, "statusUpdatedDate").orElse(latest);
      latest = updated.isAfter(latest) ? updated : latest;
      String key = Fields.text(order, "sellerFulfillmentOrderId");
      boolean ours = RequestFulfilment.shipment(key).isPresent();
      if (ours && ON_THE_WAY.contains(Fulfilment.state(order))) {
        requests.look(key).ifPresent(f -> found.addAll(f.dispatches()));
      }
    }
    String next = Fields.text(said, "nextToken");
    return new Page<>(found, at.after(next, latest).cursor(), !next.isEmpty());
  }

  /** Asks for the orders of the last hour. */
  void check() throws ConnectorException {
    HttpResponse<byte[]> answer =
        list(clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600), "");
    if (answer.statusCode() != 200) {
      throw SpApi.malformed("listAllFulfillmentOrders: " + SpApi.error(answer), null);
    }
    read(answer.body());
  }

  /** A token that is refused begins the walk anew; a refused walk is told. */
  private static Page<Dispatch> anew(Bookmark at, HttpResponse<byte[]> answer)
      throws ConnectorException {
    if (at.token().isEmpty()) {
      throw SpApi.malformed("listAllFulfillmentOrders: " + SpApi.error(answer), null);
    }
    return new Page<>(List.of(), Bookmark.walk(at.from()).cursor(), false);
  }

  private HttpResponse<byte[]> list(Instant from, String token) throws ConnectorException {
    String query =
        token.isEmpty()
            ? "?queryStartDate=" + encoded(from.toString())
            : "?nextToken=" + encoded(token);
    return api.get(Operations.LIST, Requests.PATH + query);
  }

  private static JsonNode read(byte[] body) throws ConnectorException {
    try {
      JsonNode said = Fields.payload(SpApi.object(body));
      if (!said.path("fulfillmentOrders").isArray()) {
        throw new IOException("no list of fulfilment orders");
      }
      return said;
    } catch (IOException e) {
      throw SpApi.unreadable("listAllFulfillmentOrders", body, e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
