// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.MallKind;
import org.banto.testhouse.Wire;

/**
 * One of the four malls of a shop, as a process of its own with the limits its mall has published
 * (Rakuten: one request a second; Yahoo! Shopping: one query a second; Amazon: a usage plan for each
 * operation; Shopify: a bucket of 2,000 points into which 100 a second come back).
 *
 * @param mall the simulator
 * @param folder where its journal is
 * @param reader reads its orders
 * @param list the operation that lists orders
 * @param one the operation that gives one, or more of one; empty when the list gives all
 */
record OneOfFour(Mall mall, Path folder, Function<JsonNode, Fields> reader, String list, String one)
    implements AutoCloseable {
  /** What is compared: these are told by all four. */
  static final Set<String> KINDS =
      Set.of(
          "number",
          "ordered",
          "off",
          "payment",
          "due",
          "remarks",
          "buyer.name",
          "buyer.zip",
          "buyer.address",
          "buyer.phone",
          "buyer.mail",
          "to.name",
          "to.zip",
          "to.address",
          "to.phone",
          "line.to",
          "line.key",
          "line.sku",
          "line.name",
          "line.quantity",
          "line.price",
          "line.tax");

  private static final double OFTEN = 0.03;
  private static final double SELDOM = 0.005;

  /** How much later than now Amazon shows a change, and a little. */
  static final Duration LATE = Duration.ofSeconds(130);

  /** All four, with orders of a seed. */
  static List<OneOfFour> open(Path outside, long seed) {
    return List.of(
        open(MallKind.RAKUTEN, 1, outside, seed, AtRakuten::fields, "searchOrder", "getOrder"),
        open(MallKind.YAHOO, 1, outside, seed, AtYahoo::fields, "orderList", "orderInfo"),
        open(MallKind.AMAZON, 0, outside, seed, AtAmazon::fields, "searchOrders", ""),
        open(MallKind.SHOPIFY, 0, outside, seed, AtShopify::fields, "BantoOrders", "BantoLines"));
  }

  /** All four without limits. */
  static List<OneOfFour> unhurried(Path outside, long seed) {
    List<OneOfFour> malls = open(outside, seed);
    for (OneOfFour m : malls) {
      switch (m.name()) {
        case "amazon" -> m.mall().tell("rates", w -> w.put("on", false));
        case "shopify" -> m.mall().tell("bucket", w -> w.put("most", 1e9).put("rate", 1e9));
        default -> m.mall().tell("pace", w -> w.put("perSecond", 0));
      }
    }
    return malls;
  }

  private static OneOfFour open(
      MallKind kind,
      int pace,
      Path outside,
      long seed,
      Function<JsonNode, Fields> reader,
      String list,
      String one) {
    Path folder = outside.resolve(kind.id());
    Mall mall = Mall.open(kind, folder, pace, House.freePort(), seed);
    return new OneOfFour(mall, folder, reader, list, one);
  }

  /** Its name. */
  String name() {
    return mall.kind().id();
  }

  /** The shop's connection to it. */
  String connection() {
    return name() + "~demo";
  }

  /** What it has, as its journal says. */
  Map<String, Fields> orders() {
    return MallJournal.read(folder, reader).orders();
  }

  /** How many orders it has. */
  int size() {
    return mall.ask("state").path("orders").asInt();
  }

  /** Buyers order; the first of them so long ago. What Amazon ships itself is shipped at once. */
  void order(int count, Duration spread) {
    Shop.order(mall, count, spread);
    if (name().equals("amazon")) {
      for (JsonNode order : mall.ask("orders").path("orders")) {
        boolean open = order.path("status").asText().equals("UNSHIPPED");
        if (open && order.path("fulfilledBy").asText().equals("AMAZON")) {
          mall.tell("orders/ship", w -> w.put("orderNumber", order.path("orderNumber").asText()));
        }
      }
      later(LATE);
    }
  }

  /** From now on its answers go wrong in all the ways that are no limit. */
  void goesWrong(Random random) {
    for (String kind : List.of("DUPLICATE_PAGE", "REORDERED_PAGE", "SHIFTED_PAGE", "HTML")) {
      fault(list, kind, OFTEN, random);
    }
    for (String kind : List.of("ERROR", "RESET", "TRUNCATED", "CUT")) {
      fault(list, kind, OFTEN / 2, random);
      if (!one.isEmpty()) {
        fault(one, kind, SELDOM, random);
      }
    }
  }

  /**
   * From now on its answers show each order as it was at some time, and pages come twice, mixed and
   * shifted. Amazon lists by the time of the last change and shows it two minutes late: it may be
   * two minutes behind and no more, so its pages alone are mixed.
   */
  void mixesTimes(Random random) {
    boolean amazon = name().equals("amazon");
    for (String kind : List.of("DUPLICATE_PAGE", "REORDERED_PAGE", "SHIFTED_PAGE")) {
      fault(list, kind, amazon ? 0.3 : 0.1, random);
    }
    if (!amazon) {
      fault(one.isEmpty() || name().equals("shopify") ? list : one, "STALE", 0.6, random);
    }
  }

  /** Its clock goes on. */
  void later(Duration by) {
    long offset = mall.ask("state").path("offsetSeconds").asLong() + by.toSeconds();
    mall.tell("clock", w -> w.put("offsetSeconds", offset));
  }

  /**
   * So many orders of three lines each that are not paid yet, placed in the hour before a moment;
   * returns their numbers.
   */
  Set<String> unpaid(int count, Instant moment) {
    Duration ahead = Duration.between(Instant.now(), moment);
    later(ahead);
    Set<String> numbers = unpaid(count);
    later(ahead.negated());
    return numbers;
  }

  private Set<String> unpaid(int count) {
    Set<String> numbers = new TreeSet<>();
    String kind = name().equals("amazon") ? "CONVENIENCE_STORE" : "BANK_TRANSFER";
    mall.tell(
            "orders/create",
            w -> {
              w.put("count", count).put("lines", 3).put("progress", 200);
              w.put("spreadSeconds", 3_600).putArray("kinds").add(kind);
              return w;
            })
        .get("orderNumbers")
        .forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  private void fault(String operation, String fault, double probability, Random random) {
    mall.tell(
        "faults",
        w ->
            w.put("operation", operation)
                .put("fault", fault)
                .put("probability", probability)
                .put("seed", random.nextLong()));
  }

  /** Nobody is let in, or everybody again. */
  void out(boolean out) {
    mall.tell("maintenance", w -> w.put("on", out).put("status", 503));
  }

  /** One of its orders that cannot be read until it is mended; returns its number. */
  String poison() {
    String number = Shop.order(mall, 1, Duration.ofMinutes(1), "PLAIN").iterator().next();
    switch (name()) {
      // statuses that are in no specification, a letter that is in no XML, an amount that is no
      // number
      case "rakuten" -> tell("orders/progress", number, "progress", 555);
      case "yahoo" -> set(number, "{\"BuyerComments\":\"\\u000b\"}");
      case "amazon" -> stand(number, "ON_ITS_WAY");
      default -> set(number, "{\"currentTotalPriceSet\":{\"shopMoney\":{\"amount\":\"twelve\"}}}");
    }
    return number;
  }

  /** Makes it readable. */
  void mend(String number) {
    switch (name()) {
      case "rakuten" -> tell("orders/progress", number, "progress", 300);
      case "yahoo" -> set(number, "{\"BuyerComments\":\"\"}");
      case "amazon" -> stand(number, "UNSHIPPED");
      default ->
          mall.tell(
              "orders/line", w -> w.put("orderNumber", number).put("line", 1).put("pieces", 1));
    }
  }

  /** Amazon shows it two minutes later. */
  private void stand(String number, String status) {
    tell("orders/status", number, "status", status);
    later(LATE);
  }

  private void tell(String command, String number, String name, Object value) {
    mall.tell(command, w -> w.put("orderNumber", number).set(name, Wire.JSON.valueToTree(value)));
  }

  private void set(String number, String fields) {
    tell("orders/edit", number, "set", json(fields));
  }

  private static JsonNode json(String text) {
    try {
      return Wire.JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its limits did to each operation: {@code requests} and {@code refused}. */
  JsonNode limits() {
    return mall.ask("state").path("limits");
  }

  /** Sends requests one after another, as a client that knows no limits. */
  void hurry(int requests) {
    String path = name().equals("rakuten") ? "/es/2.0/order/" : "/ShoppingWebService/V1/";
    Wire wire = new Wire(mall.uri());
    for (int i = 0; i < requests; i++) {
      wire.send("POST", path + list, new byte[0], "text/plain");
    }
  }

  @Override
  public void close() {
    mall.close();
  }
}
