// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** What tests and the demo tell this mall. */
final class Commands {
  private final OrderBook<AmazonOrder> book;
  private final Buyers buyers;
  private final Login login;
  private final UsagePlans plans;
  private final MessageQueue queue;

  Commands(
      OrderBook<AmazonOrder> book,
      Buyers buyers,
      Login login,
      UsagePlans plans,
      MessageQueue queue) {
    this.book = book;
    this.buyers = buyers;
    this.login = login;
    this.plans = plans;
    this.queue = queue;
  }

  ObjectNode does(String command, ObjectNode wish) {
    String number = wish.path("orderNumber").asText();
    switch (command) {
      case "state":
        return StateOfMall.counts(book).set("queue", queue.counts());
      case "orders":
        return StateOfMall.orders(book, number);
      case "orders/create":
        return Json.object().set("orderNumbers", Json.of(create(wish)));
      case "orders/pay":
        buyers.pay(number);
        break;
      case "orders/cancel":
        buyers.cancel(number, wish.path("by").asText("BUYER"));
        break;
      case "orders/wishCancel":
        buyers.wishCancel(number);
        break;
      case "orders/ship":
        buyers.ship(number);
        break;
      case "orders/status":
        buyers.stand(number, wish.path("status").asText());
        break;
      case "orders/edit":
        buyers.move(number, (ObjectNode) wish.path("set"));
        break;
      case "queue":
        queue.trouble(wish);
        break;
      case "queue/send":
        queue.send(wish.path("body").asText());
        break;
      case "rates":
        plans.keep(wish.path("on").asBoolean());
        break;
      case "authorisation":
        login.authorise(wish.path("on").asBoolean());
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  /** A new order; the oldest that waits is paid, and Amazon ships one of its own. */
  void goOn() {
    buyers.order(1, List.of(), 0, "", Duration.ZERO);
    book.all()
        .filter(o -> o.status().startsWith("PENDING"))
        .findFirst()
        .ifPresent(o -> buyers.pay(o.number()));
    book.all()
        .filter(o -> o.fulfilledBy().equals("AMAZON") && o.status().equals("UNSHIPPED"))
        .findFirst()
        .ifPresent(o -> buyers.ship(o.number()));
  }

  private List<String> create(ObjectNode wish) {
    List<Wish> wishes = Json.texts(wish.path("kinds")).stream().map(Wish::of).toList();
    Duration spread = Duration.ofSeconds(wish.path("spreadSeconds").asLong());
    return buyers.order(
        wish.path("count").asInt(1),
        wishes,
        wish.path("lines").asInt(),
        wish.path("status").asText(),
        spread);
  }
}
