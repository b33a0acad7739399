// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/** A shop that sells at the mall and writes mails. */
final class Shop {
  /** Where its mails come from. */
  static final String MAIL = "shop@example.jp";

  /** In place of the plan's number: the mall is read every two seconds. */
  static final String NUMBERS = "poll.seconds = 2\n";

  private Shop() {}

  /** Starts a new house and sets the shop up in it. */
  static Api open(House house, Mall mall, MailServer mails) {
    house.start();
    house.configure("banto.numbers", NUMBERS);
    Api api = Api.logIn(house);
    api.connect(mall);
    Map<String, String> post =
        Map.of(
            "transport", "smtp",
            "host", "localhost",
            "port", Integer.toString(mails.port()),
            "security", "none",
            "from", MAIL);
    api.put("mails/settings", Wire.JSON.valueToTree(post));
    return api;
  }

  /**
   * Buyers order.
   *
   * @param spread how long before now the first ordered
   * @param kinds in turn; none takes all kinds as they come
   * @return the order numbers
   */
  static Set<String> order(Mall mall, int count, Duration spread, String... kinds) {
    Set<String> numbers = new TreeSet<>();
    if (count > 0) {
      mall.tell(
              "orders/create",
              w -> {
                w.put("count", count).put("spreadSeconds", spread.toSeconds());
                List.of(kinds).forEach(w.withArray("kinds")::add);
                return w;
              })
          .get("orderNumbers")
          .forEach(n -> numbers.add(n.asText()));
    }
    return numbers;
  }

  /**
   * One more buyer orders, now.
   *
   * @return how long until the house shows that order
   */
  static Duration firstOrder(Mall mall, Api api) {
    Instant ordered = Instant.now();
    String number = order(mall, 1, Duration.ofSeconds(1), "PLAIN").iterator().next();
    Waiting.until(
        "the first new order " + number,
        Duration.ofMinutes(2),
        () -> !api.get("orders?limit=1&q=" + number).get("items").isEmpty());
    return Duration.between(ordered, Instant.now());
  }

  /** Waits until the house has so many orders. */
  static void untilThere(Api api, long expected, Duration patience) {
    Waiting.until(
        () -> api.count() + " of " + expected + " orders are here",
        patience,
        () -> api.count() >= expected);
  }
}
