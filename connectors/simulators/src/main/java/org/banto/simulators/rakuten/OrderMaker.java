// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;

/** Makes orders; the same seed and the same ids make the same orders. */
final class OrderMaker {
  private static final int PLAIN_OF_HUNDRED = 60;

  private final Random random;
  private final String shop;
  private final LongSupplier ids;
  private final People people = new People();
  private final Goods goods = new Goods();
  private final Twist twist;
  private final Deque<Kind> deck = new ArrayDeque<>();
  private int awkward;
  private Optional<Person> twin = Optional.empty();

  OrderMaker(long seed, String shop, LongSupplier ids) {
    this.random = new Random(seed);
    this.shop = shop;
    this.ids = ids;
    this.twist = new Twist(random);
  }

  /** The next kind of a shuffled deck: of each hundred sixty are plain. */
  Kind next() {
    if (deck.isEmpty()) {
      List<Kind> hundred = new ArrayList<>(Collections.nCopies(PLAIN_OF_HUNDRED, Kind.PLAIN));
      Kind[] all = Kind.values();
      while (hundred.size() < 98) {
        hundred.add(all[1 + awkward++ % (all.length - 1)]);
      }
      Collections.addAll(hundred, Kind.SAME_BUYER, Kind.SAME_BUYER);
      Collections.shuffle(hundred, random);
      deck.addAll(hundred);
    }
    return deck.pop();
  }

  /**
   * One order.
   *
   * @param lines how many lines; 0 leaves it to chance
   */
  ObjectNode make(Kind kind, Instant placed, int lines) {
    long serial = ids.getAsLong();
    LocalDate day = placed.atZone(RmsTime.TOKYO).toLocalDate();
    String number =
        String.format("%s-%s-%010d", shop, DateTimeFormatter.BASIC_ISO_DATE.format(day), serial);
    Person buyer = buyer(kind);
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

  private Person buyer(Kind kind) {
    if (kind == Kind.SAME_BUYER) {
      Person same = twin.orElseGet(() -> people.someone(random));
      twin = twin.isPresent() ? Optional.empty() : Optional.of(same);
      return same;
    }
    Person someone =
        switch (kind) {
          case ISLAND -> people.islander(random);
          case OKINAWA -> people.okinawan(random);
          default -> people.someone(random);
        };
    return twist.person(kind, someone);
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
      items.add(goods.line(item(kind, i), units, ids.getAsLong(), random));
    }
    if (kind == Kind.MIXED_TAX && count == 1) {
      items.add(goods.line(goods.taxed("0.1", random), 1, ids.getAsLong(), random));
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
