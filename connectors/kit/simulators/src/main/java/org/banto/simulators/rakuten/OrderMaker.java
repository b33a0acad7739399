// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
  private final Random random;
  private final String shop;
  private final LongSupplier ids;
  private final People people = new People();
  private final Goods goods = new Goods();
  private final Twist twist;
  private final Deck deck;
  private final Buyer buyers;

  OrderMaker(long seed, String shop, LongSupplier ids) {
    this.random = new Random(seed);
    this.shop = shop;
    this.ids = ids;
    this.twist = new Twist(random);
    this.deck = new Deck(random);
    this.buyers = new Buyer(random, people);
  }

  /** The next kind of a shuffled deck. */
  Kind next() {
    return deck.next();
  }

  /**
   * One order.
   *
   * @param lines how many lines; 0 leaves it to chance
   */
  ObjectNode make(Kind kind, Instant placed, int lines) {
    long serial = ids.getAsLong();
    LocalDate day = placed.atZone(MallClock.TOKYO).toLocalDate();
    String number =
        String.format("%s-%s-%010d", shop, DateTimeFormatter.BASIC_ISO_DATE.format(day), serial);
    Person buyer = buyers.of(kind);
    String mail =
        String.format(
            "%032x@%s.fw.rakuten.ne.jp",
            serial * 2_654_435_761L, random.nextInt(8) == 0 ? "dm" : "pc");
    ObjectNode order = Skeleton.order(number, placed, buyer, mail);
    ArrayNode baskets = (ArrayNode) order.path("PackageModelList");
    List<Person> receivers = receivers(kind, buyer);
    receivers.forEach(r -> baskets.add(basket(kind, r, lines)));
    order.put("severalSenderFlag", receivers.size() > 1 ? 1 : 0);
    order.put("equalSenderFlag", receivers.equals(List.of(buyer)) ? 1 : 0);
    order.put("isolatedIslandFlag", receivers.stream().anyMatch(r -> r.place().island()) ? 1 : 0);
    Json.objects(order, "PackageModelList").forEach(b -> b.put("postagePrice", Amounts.postage(b)));
    Amounts.total(order);
    twist.apply(kind, order, day);
    Amounts.total(order);
    return order;
  }

  private List<Person> receivers(Kind kind, Person buyer) {
    if (kind == Kind.SEVERAL_DESTINATIONS) {
      List<Person> several = new ArrayList<>(List.of(buyer, people.someone(random)));
      if (random.nextBoolean()) {
        several.add(people.someone(random));
      }
      return several;
    }
    boolean gift = kind == Kind.NOSHI || kind == Kind.PLAIN && random.nextInt(10) == 0;
    return List.of(gift ? people.someone(random) : buyer);
  }

  private ObjectNode basket(Kind kind, Person receiver, int lines) {
    ObjectNode basket = Skeleton.basket(ids.getAsLong(), receiver);
    int count = kind == Kind.FORTY_LINES ? 40 : lines > 0 ? lines : 1 + random.nextInt(3);
    ArrayNode items = (ArrayNode) basket.path("ItemModelList");
    for (int i = 0; i < count; i++) {
      int units = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
      items.add(Rows.line(item(kind, i), units, ids.getAsLong(), random));
    }
    if (kind == Kind.MIXED_TAX && count == 1) {
      items.add(Rows.line(goods.taxed("0.1", random), 1, ids.getAsLong(), random));
    }
    return basket;
  }

  private Goods.Item item(Kind kind, int line) {
    return switch (kind) {
      case COOL -> goods.cool(random);
      case MIXED_TAX -> goods.taxed(line % 2 == 0 ? "0.08" : "0.1", random);
      default -> goods.normal(random);
    };
  }
}
