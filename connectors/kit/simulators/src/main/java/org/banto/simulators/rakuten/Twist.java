// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.banto.simulators.Json;
import org.banto.simulators.invented.Kind;
import org.banto.simulators.invented.People;

/** Makes an order awkward in the way of its kind. */
final class Twist {
  private static final List<Integer> TERMS =
      List.of(1, 2, 9, 0, 708, 812, 1214, 1416, 1618, 1820, 1921);
  private static final DateTimeFormatter REMARK_DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd(E)", Locale.JAPANESE);

  private final Random random;

  Twist(Random random) {
    this.random = random;
  }

  void apply(Kind kind, ObjectNode order, LocalDate day) {
    LocalDate wanted = day.plusDays(4 + random.nextInt(6));
    boolean dated = kind == Kind.DATE_AND_SLOT || kind == Kind.PLAIN && random.nextInt(4) == 0;
    if (dated) {
      order.put("deliveryDate", wanted.toString());
      order.put("shippingTerm", People.pick(TERMS, random));
    }
    progress(kind, order);
    switch (kind) {
      case SLOT_ONLY -> order.put("shippingTerm", People.pick(TERMS, random));
      case DATE_IN_REMARKS -> order.put("remarks", dateForm(wanted) + "[備考:]\n");
      case RECEIPT_REMARK -> order.put("remarks", "[備考:]\n領収書をお願いします。宛名は「架空商店」、但し書きは「お品代」で。");
      case NOSHI_REMARK -> order.put("remarks", "[備考:]\nのしを付けてください。表書き「内祝」、名前は「見本」でお願いします。");
      case PHONE_REMARK ->
          order.put("remarks", dateForm(wanted) + "[備考:]\n玄関前でお電話ください。\n宅配ボックス不可です。");
      case NOSHI -> gift(order);
      case WRAPPING -> wrapping(order);
      case COOL -> cool(order);
      case CAUTION -> order.put("cautionDisplayType", 1).put("cautionDisplayDetailType", 1);
      case RESERVATION ->
          order.put("orderType", 6).put("reserveNumber", "r" + (100_000 + random.nextInt(900_000)));
      case SOCIAL_GIFT -> socialGift(order);
      default -> money(kind, order, day);
    }
  }

  private void money(Kind kind, ObjectNode order, LocalDate day) {
    long due = order.path("requestPrice").asLong();
    switch (kind) {
      case POINTS -> points(order, 1 + random.nextInt((int) Math.min(due, 500)));
      case ALL_POINTS -> points(order, due);
      case SHOP_COUPON, MALL_COUPON -> coupon(order, kind == Kind.SHOP_COUPON);
      case CASH_ON_DELIVERY, CASH_ON_DELIVERY_AS_CHARGE -> {
        order.set("SettlementModel", Skeleton.settlement(2, "代金引換"));
        if (kind == Kind.CASH_ON_DELIVERY) {
          first(order).put("deliveryPrice", 330);
        } else {
          order.put("paymentCharge", 330);
        }
      }
      case NOT_FIXED -> {
        order.set("SettlementModel", Skeleton.settlement(2, "代金引換"));
        first(order).put("postagePrice", Amounts.NOT_FIXED).put("deliveryPrice", Amounts.NOT_FIXED);
      }
      case BANK_TRANSFER -> prepaid(order, 9, "銀行振込", day);
      case CONVENIENCE_STORE -> prepaid(order, random.nextBoolean() ? 13 : 14, "コンビニ(前払)", day);
      case PAY_LATER -> order.set("SettlementModel", Skeleton.settlement(21, "後払い決済"));
      default -> {}
    }
  }

  /** Where the order stands: the shop confirms what is at 100; Rakuten works on 200; 300 may go. */
  private void progress(Kind kind, ObjectNode order) {
    int progress =
        switch (kind) {
          case NOT_FIXED, CAUTION, SOCIAL_GIFT, RESERVATION -> 100;
          case BANK_TRANSFER, CONVENIENCE_STORE, PAY_LATER -> random.nextBoolean() ? 100 : 200;
          default -> random.nextInt(5) < 3 ? 100 : 300;
        };
    Instant placed = RmsTime.of(order.path("orderDatetime")).orElseThrow();
    if (progress >= 200) {
      order.put("shopOrderCfmDatetime", RmsTime.text(placed.plusSeconds(300)));
    }
    if (progress == 300) {
      String fixed = RmsTime.text(placed.plusSeconds(900));
      order.put("orderFixDatetime", fixed).put("shippingInstDatetime", fixed);
    }
    order.put("orderProgress", progress);
  }

  private static void points(ObjectNode order, long points) {
    ((ObjectNode) order.path("PointModel")).put("usedPoint", points);
  }

  private void coupon(ObjectNode order, boolean shop) {
    int off = shop ? 300 : 200;
    ((ArrayNode) order.path("CouponModelList"))
        .add(Skeleton.coupon((ObjectNode) first(order).path("ItemModelList").path(0), off, shop));
    order.put("couponAllTotalPrice", off);
    order.put(shop ? "couponShopPrice" : "couponOtherPrice", off);
  }

  private static void prepaid(ObjectNode order, int code, String name, LocalDate day) {
    order.set("SettlementModel", Skeleton.settlement(code, name));
    ((ArrayNode) order.path("DueDateModelList"))
        .add(Json.object().put("dueDateType", 0).put("dueDate", day.plusDays(7).toString()));
  }

  private void gift(ObjectNode order) {
    order.put("giftCheckFlag", 1);
    first(order).put("noshi", People.pick(List.of("御歳暮", "御中元", "内祝 見本", "御祝"), random));
  }

  private void wrapping(ObjectNode order) {
    order.put("giftCheckFlag", 1);
    order.set("WrappingModel1", Skeleton.wrapping(1, "和紙包装", 330));
    if (random.nextBoolean()) {
      order.set("WrappingModel2", Skeleton.wrapping(2, "赤リボン", 110));
    }
  }

  private static void cool(ObjectNode order) {
    boolean frozen =
        first(order)
            .path("ItemModelList")
            .path(0)
            .path("manageNumber")
            .asText()
            .equals("bt-salmon");
    order.set(
        "DeliveryModel",
        Json.object().put("deliveryName", "クール便").put("deliveryClass", frozen ? 3 : 2));
  }

  private static void socialGift(ObjectNode order) {
    order.put("socialGiftFlag", 1);
    ObjectNode sender = (ObjectNode) first(order).path("SenderModel");
    sender.put("zipCode1", "999").put("zipCode2", "9999");
    List.of("prefecture", "city", "subAddress", "familyName", "firstName")
        .forEach(name -> sender.put(name, "入力待ち"));
    first(order)
        .set(
            "SocialGiftModel",
            Json.object()
                .put("sgMngNumber", "sg" + order.path("orderNumber").asText())
                .put("inputFlag", 0)
                .putNull("inputCompDatetime"));
  }

  private static ObjectNode first(ObjectNode order) {
    return (ObjectNode) order.path("PackageModelList").path(0);
  }

  private static String dateForm(LocalDate wanted) {
    return "[配送日時指定:]\n" + REMARK_DAY.format(wanted) + "\n午前中\n\n";
  }
}
