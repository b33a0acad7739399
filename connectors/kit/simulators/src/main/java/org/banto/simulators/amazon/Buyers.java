// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/** The people outside, and Amazon itself: they order, pay, cancel, and ship what Amazon ships. */
final class Buyers {
  private static final Duration SEEDED = Duration.ofDays(3);

  private final OrderBook<AmazonOrder> book;
  private final OrderMaker maker;
  private final Clock clock;
  private final BiConsumer<ObjectNode, String> heard;

  /**
   * The people of a shop.
   *
   * @param heard hears of each order to which something happens, and what
   */
  Buyers(
      OrderBook<AmazonOrder> book,
      OrderMaker maker,
      Clock clock,
      BiConsumer<ObjectNode, String> heard) {
    this.book = book;
    this.maker = maker;
    this.clock = clock;
    this.heard = heard;
  }

  /**
   * Orders now.
   *
   * @param wishes in turn; none takes the deck
   * @param lines how many; 0 leaves it to chance
   * @param status where the orders stand; empty leaves it to their kind
   * @param spread how long before now the first was placed
   */
  synchronized List<String> order(
      int count, List<Wish> wishes, int lines, String status, Duration spread) {
    List<String> numbers = new ArrayList<>();
    Instant start = clock.instant().minus(spread);
    for (int i = 0; i < count; i++) {
      Wish wish = wishes.isEmpty() ? maker.next() : wishes.get(i % wishes.size());
      ObjectNode order =
          maker.make(wish, start.plus(spread.multipliedBy(i).dividedBy(count)), lines);
      if (!status.isEmpty()) {
        status(order, status);
      }
      book.create(order, wish.toString());
      numbers.add(order.path("orderId").asText());
      heard.accept(order, "placed");
    }
    return numbers;
  }

  /** Fills a new mall with orders of the last three days. */
  void seed(int count) {
    order(count, List.of(), 0, "", SEEDED);
  }

  /** The money is in: the address is told, and the order may be shipped. */
  void pay(String number) {
    change(
        number,
        "paid",
        order -> {
          need(order, "PENDING");
          status(order, "UNSHIPPED");
        });
  }

  /** Amazon, the shop or the buyer calls the order off. */
  void cancel(String number, String by) {
    change(
        number,
        "cancelled",
        order -> {
          status(order, "CANCELLED");
          for (ObjectNode item : Json.objects(order, "orderItems")) {
            item.withObject("/cancellation/cancellationExecution").put("cancelledBy", by);
            ((ObjectNode) item.path("fulfillment")).put("quantityUnfulfilled", 0);
          }
        });
  }

  /** The buyer asks the shop to call it off. */
  void wishCancel(String number) {
    change(
        number,
        "cancelWished",
        order -> Json.objects(order, "orderItems").forEach(Twist::wishCancel));
  }

  /** Amazon shows another status, also one that is in no specification. */
  void stand(String number, String status) {
    change(number, "status", order -> status(order, status));
  }

  /** Amazon ships what it has to. */
  void ship(String number) {
    change(
        number,
        "shippedByAmazon",
        order -> {
          if (!order.at("/fulfillment/fulfilledBy").asText().equals("AMAZON")) {
            throw new Refused("not fulfilled by Amazon");
          }
          status(order, "SHIPPED");
          for (ObjectNode item : Json.objects(order, "orderItems")) {
            ((ObjectNode) item.path("fulfillment"))
                .put("quantityFulfilled", item.path("quantityOrdered").asInt())
                .put("quantityUnfulfilled", 0);
          }
        });
  }

  /** The buyer changes the address. */
  void move(String number, ObjectNode address) {
    change(
        number,
        "moved",
        order -> ((ObjectNode) order.at("/recipient/deliveryAddress")).setAll(address));
  }

  private void change(String number, String what, Consumer<ObjectNode> change) {
    book.change(
        number,
        order -> {
          change.accept(order);
          Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
          order.put("lastUpdatedTime", now.toString());
          return List.of(Effect.of(what));
        });
    book.find(number).ifPresent(o -> heard.accept(o.tree(), what));
  }

  private static void need(ObjectNode order, String status) {
    if (!order.at("/fulfillment/fulfillmentStatus").asText().startsWith(status)) {
      throw new Refused("not " + status);
    }
  }

  private static void status(ObjectNode order, String status) {
    ((ObjectNode) order.path("fulfillment")).put("fulfillmentStatus", status);
  }
}
