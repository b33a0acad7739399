// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Found;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Rounds;
import org.banto.mall.engine.Slices;
import org.banto.mall.engine.Sweep;
import org.banto.mall.engine.Times;
import org.banto.mall.engine.Window;

/**
 * Reads orders by order time, old ones first. The mall does not tell what changed: those not shipped yet and those
 * cancelled are read again in every round, those shipped a few times a day.
 */
final class Orders {
  private static final int SIZE = 200;
  private static final Duration OVERLAP = Duration.ofMinutes(30);
  private static final Duration SPAN = Duration.ofDays(90);

  /** The mall's delivery status for each sweep that asks for one. */
  private static final Map<String, String> STATUS =
      Map.of("open", "N", "cancelled", "C", "shipped", "Y");

  private static final String QUERY =
      "query searchOrder($input: SearchOrderRequest!) { searchOrder(input: $input) {"
          + " searchedCount page orders {"
          + " systemOrderNumber displayOrderNumber orderDate memberId sumPrice paymentStatusCode"
          + " payMethod message senderName senderPrefecture%s"
          + " deliveryInfos { deliveryId deliveryStatus desiredDeliveryDate desiredDeliveryTimezone"
          + " receiverName receiverPost receiverPrefecture receiverAddress receiverAddress2"
          + " receiverTel shippingCharge deliverySumPrice deliveryMessage slipNumber deliveryDate"
          + " estimatedShipmentDate"
          + " basketInfos { productCode productCustomCode productName variationCustomCode"
          + " variationName optionCode janCode amount price"
          + " customSelects { customSelectName selectedItemName } } } } } }";

  private final GraphQl api;
  private final Account account;
  private final Clock clock;
  private final Rounds rounds;

  Orders(GraphQl api, Account account, Clock clock) {
    this.api = api;
    this.account = account;
    this.clock = clock;
    this.rounds =
        new Rounds(
            clock,
            account.firstSpan(),
            OVERLAP,
            SPAN,
            Sweep.followSorted("new"),
            Sweep.again("open", Duration.ofDays(60)),
            Sweep.again("cancelled", Duration.ofDays(30)),
            Sweep.again("shipped", Duration.ofDays(21), Duration.ofHours(6)));
  }

  Page<IncomingOrder> next(Cursor from) throws ConnectorException {
    return rounds.next(from, this::page);
  }

  void check() throws ConnectorException {
    Instant now = clock.instant();
    Window day = new Window(Sweep.followSorted("new"), now.minus(Duration.ofDays(1)), now, 1, now);
    search(day, 1);
  }

  private Found page(Window window) throws ConnectorException {
    Answer answer = search(window, SIZE);
    List<Answer.Row> rows = answer.rows("data", "searchOrder", "orders");
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (Answer.Row row : rows) {
      orders.add(Slices.incoming(answer.needed(row, "displayOrderNumber"), row.bytes()));
      row.json().time("orderDate").ifPresent(times::add);
    }
    return new Found(orders, times, rows.size() < SIZE);
  }

  private Answer search(Window window, int size) throws ConnectorException {
    ObjectNode input = Json.object();
    input.put("startOrderDate", text(window.from())).put("endOrderDate", text(window.until()));
    input.put("sortOrder", "ASC").put("page", window.page()).put("limit", size);
    Optional.ofNullable(STATUS.get(window.sweep().name()))
        .ifPresent(status -> input.put("deliveryStatus", status));
    Answer answer = api.send(document(), input);
    Optional<Text> error = GraphQl.error(answer.json());
    if (error.isPresent()) {
      throw new ConnectorException(Reason.MALFORMED, error.get().after("MakeShop searchOrder: "));
    }
    answer.slices("data", "searchOrder", "orders");
    return answer;
  }

  private String document() {
    String more =
        Account.BUYER.stream()
            .flatMap(what -> account.buyerFields().of(what).stream())
            .map(name -> " " + name)
            .collect(Collectors.joining());
    return String.format(QUERY, more);
  }

  private static String text(Instant at) {
    return Times.write(at, "yyyyMMddHHmmss");
  }
}
