// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.Refused;
import org.banto.simulators.invented.Buyer;
import org.banto.simulators.invented.Deck;
import org.banto.simulators.invented.Goods;
import org.banto.simulators.invented.Kind;
import org.banto.simulators.invented.People;
import org.banto.simulators.invented.Person;

/** Makes orders; the same seed and the same ids make the same orders. */
final class OrderMaker {
  /** What this mall has no field for. */
  private static final Set<Kind> ELSEWHERE =
      EnumSet.of(Kind.SEVERAL_DESTINATIONS, Kind.NOT_FIXED, Kind.CASH_ON_DELIVERY_AS_CHARGE);

  private static final List<String> TIMES = List.of("09:00-12:00", "14:00-16:00", "18:00-20:00");

  private final Random random;
  private final String seller;
  private final LongSupplier ids;
  private final People people = new People();
  private final Goods goods = new Goods();
  private final Deck deck;
  private final Buyer buyers;

  OrderMaker(long seed, String seller, LongSupplier ids) {
    this.random = new Random(seed);
    this.seller = seller;
    this.ids = ids;
    List<Kind> all = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)));
    this.deck = new Deck(random, all);
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
    String number = seller + '-' + ids.getAsLong();
    Person buyer = buyers.of(kind);
    Person receiver = kind == Kind.NOSHI ? people.someone(random) : buyer;
    ObjectNode order = Skeleton.order(number, placed, seller);
    order.set("Pay", Skeleton.pay(buyer));
    order.set("Ship", Skeleton.ship(receiver));
    order.set("Detail", Skeleton.detail());
    ArrayNode items = order.putArray("Item");
    int count = kind == Kind.FORTY_LINES ? 40 : lines > 0 ? lines : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int units = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
      items.add(Skeleton.item(i + 1, item(kind, i), units, random));
    }
    Amounts.postage(order);
    twist(kind, order, placed.atZone(MallClock.TOKYO).toLocalDate());
    Amounts.total(order);
    return order;
  }

  private Goods.Item item(Kind kind, int line) {
    return switch (kind) {
      case COOL -> goods.cool(random);
      case MIXED_TAX -> goods.taxed(line % 2 == 0 ? "0.08" : "0.1", random);
      default -> goods.normal(random);
    };
  }

  private void twist(Kind kind, ObjectNode order, LocalDate day) {
    ObjectNode pay = (ObjectNode) order.path("Pay");
    ObjectNode ship = (ObjectNode) order.path("Ship");
    ObjectNode detail = (ObjectNode) order.path("Detail");
    boolean dated = kind == Kind.DATE_AND_SLOT || kind == Kind.PLAIN && random.nextInt(4) == 0;
    if (dated) {
      ship.put("ShipRequestDate", day.plusDays(4 + random.nextInt(6)).toString());
    }
    if (dated || kind == Kind.SLOT_ONLY) {
      ship.put("ShipRequestTime", People.pick(TIMES, random));
    }
    switch (kind) {
      case NOSHI ->
          ship.put("NeedGiftWrapPaper", true)
              .put("GiftWrapPaperType", "紅白蝶結び 御祝")
              .put("GiftWrapName", "見本");
      case WRAPPING -> {
        ship.put("NeedGiftWrap", true).put("GiftWrapType", "包装紙A");
        detail.put("GiftWrapCharge", 330);
      }
      case POINTS -> detail.put("UsePoint", 1 + random.nextInt(500));
      case ALL_POINTS -> {
        Skeleton.method(pay, "payment_z1", "ポイント全額利用", 1, 7);
        detail.put("UsePoint", Amounts.sum(order));
      }
      case SHOP_COUPON -> detail.put("Discount", 300);
      case MALL_COUPON -> detail.put("TotalMallCouponDiscount", 200);
      case CASH_ON_DELIVERY -> {
        Skeleton.method(pay, "payment_d1", "商品代引", 0, 4);
        detail.put("PayCharge", 330);
      }
      case BANK_TRANSFER -> Skeleton.method(pay, "payment_b1", "銀行振込", 1, 3);
      case CONVENIENCE_STORE -> Skeleton.method(pay, "payment_a7", "コンビニ決済(その他)", 1, 5);
      case PAY_LATER -> Skeleton.method(pay, "payment_a17", "PayPay残高等", 0, 6);
      case RESERVATION -> order.put("OrderStatus", 1);
      case CAUTION -> order.put("Suspect", 1);
      case SOCIAL_GIFT -> order.put("SocialGiftType", 1);
      case DATE_IN_REMARKS -> order.put("BuyerComments", day.plusDays(6) + "に届けてください");
      case RECEIPT_REMARK -> {
        pay.put("NeedReceipt", true);
        order.put("BuyerComments", "領収書をお願いします。宛名は「架空商店」、但し書きは「お品代」で。");
      }
      case NOSHI_REMARK -> order.put("BuyerComments", "のしを付けてください。表書き「内祝」でお願いします。");
      case PHONE_REMARK -> order.put("BuyerComments", "玄関前でお電話ください。\n宅配ボックス不可です。");
      default -> {}
    }
    if (pay.path("PayType").asInt() == 1 && !kind.equals(Kind.ALL_POINTS)) {
      ship.put("ShipStatus", 0);
    }
  }

  /** Of a line so many pieces are left; a line of which none are is taken out. */
  static void leave(ObjectNode order, int line, int pieces) {
    Iterator<JsonNode> items = order.path("Item").iterator();
    while (items.hasNext()) {
      ObjectNode item = (ObjectNode) items.next();
      if (item.path("LineId").asInt() == line && pieces == 0) {
        items.remove();
      } else if (item.path("LineId").asInt() == line) {
        item.put("Quantity", pieces);
      }
    }
    Amounts.total(order);
  }

  /** A part of an order becomes an order of its own; what is left stays. */
  ObjectNode split(ObjectNode parent) {
    ObjectNode child = parent.deepCopy();
    ArrayNode kept = (ArrayNode) parent.path("Item");
    if (kept.size() < 2) {
      throw new Refused("an order of one line cannot be split");
    }
    child.set("Item", Json.array().add(kept.remove(kept.size() - 1)));
    child.put("OrderId", seller + '-' + ids.getAsLong());
    child.put("ParentOrderId", parent.path("OrderId").asText()).put("IsSplit", true);
    parent.put("IsSplit", true);
    child.set("Detail", Skeleton.detail());
    Amounts.total(parent);
    Amounts.total(child);
    return child;
  }
}
