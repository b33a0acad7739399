// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.spapi.engine.SpApi;

/** Reads orders, one search a page: it may be asked for once in three minutes only. */
final class OrderPages {
  /** The Japanese marketplace. */
  static final String MARKETPLACE = "A1VC38T7YXB528";

  static final int SIZE = 100;

  private static final String PATH = "/orders/2026-01-01/orders";
  private static final String INCLUDED =
      "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,PAYMENT";

  private final SpApi api;
  private final AmazonAccount account;
  private final Clock clock;

  OrderPages(SpApi api, AmazonAccount account, Clock clock) {
    this.api = api;
    this.account = account;
    this.clock = clock;
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Bookmark at =
        Bookmark.read(from).orElseGet(() -> Bookmark.walk(now.minus(account.firstSpan()))).on(now);
    HttpResponse<byte[]> answer = search(at.from(), SIZE, at.token());
    if (answer.statusCode() != 200) {
      Bookmark anew = at.refused().orElseThrow(() -> SpApi.refused("searchOrders", answer));
      return new Page<>(List.of(), anew.cursor(), true);
    }
    Found found = cut(answer.body());
    List<IncomingOrder> items =
        found.orders().stream().filter(RawOrder::ours).map(RawOrder::incoming).toList();
    return new Page<>(items, at.after(found, now).cursor(), !found.next().isEmpty());
  }

  /** Asks for one order of the last hour. */
  void check() throws ConnectorException {
    HttpResponse<byte[]> answer = search(clock.instant().minus(Duration.ofHours(1)), 1, "");
    if (answer.statusCode() != 200) {
      throw SpApi.refused("searchOrders", answer);
    }
    cut(answer.body());
  }

  /** An order as it stands at this moment, or what Amazon says instead. */
  OrderView view(String number) throws ConnectorException {
    HttpResponse<byte[]> answer = get(number);
    if (answer.statusCode() != 200) {
      return OrderView.missing(SpApi.error(answer));
    }
    try {
      return OrderView.of(RawOrder.only(answer.body()));
    } catch (IOException e) {
      throw SpApi.unreadable(Text.same("getOrder"), answer.body(), e);
    }
  }

  /** An order as it stands at this moment, byte for byte; empty when Amazon does not have it. */
  Optional<RawOrder> fresh(String number) throws ConnectorException {
    HttpResponse<byte[]> answer = get(number);
    if (SpApi.missing("getOrder", answer)) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw SpApi.refused("getOrder", answer);
    }
    try {
      return Optional.of(RawOrder.alone(answer.body()));
    } catch (IOException e) {
      throw SpApi.unreadable(Text.same("getOrder"), answer.body(), e);
    }
  }

  private HttpResponse<byte[]> get(String number) throws ConnectorException {
    String path = PATH + '/' + encoded(number) + "?includedData=" + encoded(INCLUDED);
    return api.get(Operations.GET_ORDER, path);
  }

  private HttpResponse<byte[]> search(Instant from, int size, String token)
      throws ConnectorException {
    StringBuilder path = new StringBuilder(PATH);
    path.append("?lastUpdatedAfter=")
        .append(encoded(from.truncatedTo(ChronoUnit.SECONDS).toString()));
    path.append("&marketplaceIds=").append(MARKETPLACE);
    if (!account.withFba()) {
      path.append("&fulfilledBy=MERCHANT");
    }
    path.append("&maxResultsPerPage=").append(size);
    path.append("&includedData=").append(encoded(INCLUDED));
    if (!token.isEmpty()) {
      path.append("&paginationToken=").append(encoded(token));
    }
    return api.get(Operations.SEARCH_ORDERS, path.toString());
  }

  private static Found cut(byte[] answer) throws ConnectorException {
    try {
      return Found.cut(answer);
    } catch (IOException e) {
      throw SpApi.unreadable(Text.same("searchOrders"), answer, e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
