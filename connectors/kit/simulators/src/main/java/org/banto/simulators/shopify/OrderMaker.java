// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  private static final List<Kind> KINDS =
      List.of(
          Kind.PLAIN,
          Kind.NOSHI,
          Kind.WRAPPING,
          Kind.POINTS,
          Kind.SHOP_COUPON,
          Kind.CASH_ON_DELIVERY,
          Kind.MIXED_TAX,
          Kind.DATE_AND_SLOT,
          Kind.SLOT_ONLY,
          Kind.DATE_IN_REMARKS,
          Kind.NO_HOUSE_NUMBER,
          Kind.WRONG_ZIP,
          Kind.WRONG_PREFECTURE,
          Kind.ISLAND,
          Kind.OKINAWA,
          Kind.LONG_NAME,
          Kind.LONG_ADDRESS,
          Kind.ODD_LETTERS,
          Kind.FORTY_LINES,
          Kind.RECEIPT_REMARK,
          Kind.BANK_TRANSFER,
          Kind.CONVENIENCE_STORE,
          Kind.PAY_LATER,
          Kind.SAME_BUYER,
          Kind.COOL);

  private final Random random;
  private final LongSupplier ids;
  private final Goods goods = new Goods();
  private final Deck deck;
  private final Buyer buyers;

  OrderMaker(long seed, LongSupplier ids) {
    this.random = new Random(seed);
    this.ids = ids;
    this.deck = new Deck(random, KINDS);
    this.buyers = new Buyer(random, new People());
  }

  Kind next() {
    return deck.next();
  }

  /**
   * One order.
   *
   * @param number its name
   * @param lines how many lines; 0 leaves it to chance
   * @param locations from how many places it leaves
   */
  ObjectNode make(Kind kind, String number, Instant placed, int lines, int locations) {
    Person buyer = buyers.of(kind);
    Instant at = placed.truncatedTo(ChronoUnit.SECONDS);
    ObjectNode order = Rows.order(ids.getAsLong(), number, at, buyer);
    int count = kind == Kind.FORTY_LINES ? 40 : lines > 0 ? lines : 1 + random.nextInt(3);
    ArrayNode items = (ArrayNode) order.path("lineItems");
    for (int i = 0; i < Math.max(count, kind == Kind.MIXED_TAX ? 2 : 1); i++) {
      int pieces = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
      items.add(Rows.line(ids.getAsLong(), item(kind, i), pieces, random));
    }
    ((ArrayNode) order.path("shippingLines")).add(Rows.shipping("宅配便", 660));
    Twists.apply(kind, order, at.atZone(MallClock.TOKYO).toLocalDate());
    Sums.total(order);
    Rows.toShip(order, Math.min(locations, items.size()), ids);
    return order;
  }

  private Goods.Item item(Kind kind, int line) {
    return switch (kind) {
      case COOL -> goods.cool(random);
      case MIXED_TAX -> goods.taxed(line % 2 == 0 ? "0.08" : "0.1", random);
      default -> goods.normal(random);
    };
  }

  /** The Admin API's id of something. */
  static String gid(String type, long id) {
    return "gid://shopify/" + type + "/" + id;
  }

  /** An amount of money. */
  static ObjectNode money(long yen) {
    ObjectNode set = Json.object();
    set.putObject("shopMoney").put("amount", yen + ".0").put("currencyCode", "JPY");
    return set;
  }

  static long yen(ObjectNode holder, String set) {
    return (long) Double.parseDouble(holder.path(set).path("shopMoney").path("amount").asText("0"));
  }
}
