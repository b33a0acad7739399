// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.LongSupplier;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.invented.Buyer;
import org.banto.simulators.invented.Deck;
import org.banto.simulators.invented.Goods;
import org.banto.simulators.invented.Kind;
import org.banto.simulators.invented.People;
import org.banto.simulators.invented.Person;

/** Makes orders; the same seed and the same ids make the same orders. */
final class OrderMaker {
  private final Random random;
  private final LongSupplier ids;
  private final Goods goods = new Goods();
  private final Deck deck;
  private final Buyer buyers;

  OrderMaker(long seed, LongSupplier ids) {
    this.random = new Random(seed);
    this.ids = ids;
    this.deck = new Deck(random, Wish.KINDS);
    this.buyers = new Buyer(random, new People());
  }

  /** The next of a shuffled deck; one of twelve plain ones is shipped by Amazon. */
  Wish next() {
    Kind kind = deck.next();
    boolean fba = kind == Kind.PLAIN && random.nextInt(12) == 0;
    return new Wish(kind, fba ? Wish.Special.FBA : Wish.Special.NONE);
  }

  /**
   * One order.
   *
   * @param lines how many lines; 0 leaves it to chance
   */
  ObjectNode make(Wish wish, Instant placed, int lines) {
    long serial = ids.getAsLong();
    Instant at = placed.truncatedTo(ChronoUnit.SECONDS);
    ObjectNode order = Json.object();
    order.put("orderId", String.format("250-%07d-%07d", serial % 9_999_991, serial % 9_999_973));
    order.put("createdTime", at.toString()).put("lastUpdatedTime", at.toString());
    ObjectNode channel = order.putObject("salesChannel").put("channelName", "AMAZON");
    channel.put("marketplaceId", AmazonMall.MARKETPLACE).put("marketplaceName", "Amazon.co.jp");
    people(order, buyers.of(wish.kind()), serial);
    ObjectNode fulfillment = order.putObject("fulfillment");
    fulfillment.put("fulfillmentStatus", "UNSHIPPED").put("fulfilledBy", "MERCHANT");
    fulfillment.put("fulfillmentServiceLevel", "STANDARD");
    ObjectNode window = fulfillment.putObject("shipByWindow");
    window.put("earliestDateTime", at.toString());
    window.put("latestDateTime", at.plus(Duration.ofDays(2)).toString());
    order.putArray("programs");
    ArrayNode items = order.putArray("orderItems");
    int count = wish.kind() == Kind.FORTY_LINES ? 40 : lines > 0 ? lines : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      items.add(item(wish.kind(), i));
    }
    Twist.apply(wish, order, at.atZone(MallClock.TOKYO).toLocalDate());
    return order;
  }

  private static void people(ObjectNode order, Person p, long serial) {
    String name = p.family() + " " + p.given();
    ObjectNode buyer = order.putObject("buyer").put("buyerName", name);
    buyer.put(
        "buyerEmail", String.format("%015x@marketplace.amazon.co.jp", serial * 2_654_435_761L));
    ObjectNode to = order.putObject("recipient").putObject("deliveryAddress").put("name", name);
    String[] street = p.subAddress().split(" ", 2);
    to.put("addressLine1", p.place().city() + street[0]);
    to.put("addressLine2", street.length > 1 ? street[1] : "").put("city", "");
    to.put("stateOrRegion", p.prefecture());
    to.put("postalCode", p.zip().substring(0, 3) + "-" + p.zip().substring(3));
    to.put("countryCode", "JP").put("phone", String.join("-", p.phone()));
    to.put("addressType", "RESIDENTIAL");
  }

  private ObjectNode item(Kind kind, int line) {
    Goods.Item thing =
        kind == Kind.MIXED_TAX
            ? goods.taxed(line % 2 == 0 ? "0.08" : "0.1", random)
            : goods.normal(random);
    Goods.Sku sku = People.pick(thing.skus(), random);
    int units = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
    ObjectNode item = Json.object();
    item.put("orderItemId", String.format("%014d", ids.getAsLong())).put("quantityOrdered", units);
    ObjectNode product = item.putObject("product").put("asin", "B0" + thing.id());
    product.put("title", thing.name() + (sku.about().isEmpty() ? "" : " " + sku.about()));
    product.put("sellerSku", sku.code().isEmpty() ? thing.number() : sku.code());
    product.putObject("condition").put("conditionType", "NEW").put("conditionSubtype", "NEW");
    product.putObject("price").set("unitPrice", Priced.yen(thing.price()));
    item.putObject("proceeds").putArray("breakdowns");
    Priced.part(item, "ITEM", (long) thing.price() * units);
    item.put("_percent", thing.rate().multiply(BigDecimal.valueOf(100)).intValue());
    item.putObject("fulfillment").put("quantityFulfilled", 0).put("quantityUnfulfilled", units);
    return item;
  }

  /** A delivery window of that day in Tokyo. */
  static ObjectNode window(LocalDate day, int from, int to) {
    ObjectNode window = Json.object();
    window.put("earliestDateTime", at(day, from));
    return window.put("latestDateTime", at(day, to));
  }

  private static String at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(MallClock.TOKYO).toInstant().toString();
  }
}
