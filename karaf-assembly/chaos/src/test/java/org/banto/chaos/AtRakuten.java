// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order of the mall's journal (the fields of getOrder, version 10) as fields. Written anew from
 * the mall's specification and not shared with the house: a mistake of the house's reader must show.
 */
final class AtRakuten {
  private static final long NOT_FIXED = -9999;
  private static final int CASH_ON_DELIVERY = 2;
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
  private static final Pattern FORM =
      Pattern.compile("\\[配送日時指定:\\]\\n(\\d{4}-\\d\\d-\\d\\d)\\(.\\)\\n(午前中)?");
  private static final Map<String, String> FLAGS =
      Map.of(
          "giftCheckFlag", "GIFT",
          "socialGiftFlag", "SOCIAL_GIFT",
          "severalSenderFlag", "SEVERAL_DESTINATIONS",
          "isolatedIslandFlag", "ISLAND",
          "cautionDisplayType", "MALL_CAUTION",
          "rakutenMemberFlag", "MEMBER",
          "drugFlag", "DRUG");

  private final JsonNode order;
  private final Fields fields = new Fields();

  private AtRakuten(JsonNode order) {
    this.order = order;
  }

  static Fields fields(JsonNode order) {
    return new AtRakuten(order).read();
  }

  private Fields read() {
    fields.put("number", text(order, "orderNumber"));
    fields.put("ordered", OffsetDateTime.parse(text(order, "orderDatetime"), OFFSET).toInstant());
    fields.put("off", order.path("orderProgress").asInt() == 900);
    fields.put("payment", text(order.path("SettlementModel"), "settlementMethod"));
    fields.put("method", text(order.path("DeliveryModel"), "deliveryName") + cooling());
    fields.put("remarks", text(order, "remarks"));
    fields.put("flags", flags());
    wish();
    person("buyer", order.path("OrdererModel"));
    places();
    amounts();
    return fields;
  }

  private String cooling() {
    return switch (order.path("DeliveryModel").path("deliveryClass").asInt()) {
      case 2 -> "（冷蔵）";
      case 3 -> "（冷凍）";
      default -> "";
    };
  }

  private List<String> flags() {
    Stream<String> set =
        FLAGS.entrySet().stream()
            .filter(f -> order.path(f.getKey()).asInt() > 0)
            .map(Map.Entry::getValue);
    Stream<String> kind =
        order.path("orderType").asInt() == 6 ? Stream.of("PREORDER") : Stream.of();
    return Stream.concat(set, kind).sorted().toList();
  }

  private void wish() {
    String day = text(order, "deliveryDate");
    String slot = slot(order.path("shippingTerm").asInt());
    Matcher form = FORM.matcher(text(order, "remarks"));
    boolean written = form.find();
    fields.put("wish.day", day.isEmpty() && written ? form.group(1) : day);
    fields.put("wish.slot", slot.isEmpty() && written && form.group(2) != null ? "-12:00" : slot);
  }

  private static String slot(int term) {
    return switch (term) {
      case 0 -> "";
      case 1 -> "-12:00";
      case 2 -> "12:00-";
      case 9 -> "?";
      default -> "%02d:00-%02d:00".formatted(term / 100, term % 100);
    };
  }

  private void person(String who, JsonNode p) {
    fields.put(who + ".name", join(" ", text(p, "familyName"), text(p, "firstName")));
    fields.put(who + ".kana", join(" ", text(p, "familyNameKana"), text(p, "firstNameKana")));
    fields.put(who + ".zip", text(p, "zipCode1") + text(p, "zipCode2"));
    fields.put(
        who + ".address",
        InTheHouse.address(text(p, "prefecture"), text(p, "city"), text(p, "subAddress")));
    fields.put(
        who + ".phone",
        join("-", text(p, "phoneNumber1"), text(p, "phoneNumber2"), text(p, "phoneNumber3")));
    fields.put(who + ".mail", text(p, "emailAddress"));
  }

  private void places() {
    String wrapping =
        Stream.of("WrappingModel1", "WrappingModel2")
            .map(w -> text(order.path(w), "name"))
            .filter(n -> !n.isEmpty())
            .collect(Collectors.joining("・"));
    int place = 0;
    int line = 0;
    for (JsonNode basket : order.path("PackageModelList")) {
      String to = "to." + place;
      fields.put(to + ".key", text(basket, "basketId"));
      fields.put(to + ".noshi", text(basket, "noshi"));
      fields.put(to + ".wrapping", wrapping);
      person(to, basket.path("SenderModel"));
      for (JsonNode item : basket.path("ItemModelList")) {
        line("line." + ++line, place, basket, item);
      }
      place++;
    }
  }

  private void line(String name, int place, JsonNode basket, JsonNode item) {
    JsonNode sku = item.path("SkuModelList").path(0);
    String own = text(sku, "merchantDefinedSkuId");
    fields.put(name + ".to", place);
    fields.put(name + ".key", text(basket, "basketId") + "/" + text(item, "itemDetailId"));
    fields.put(name + ".sku", own.isEmpty() ? text(item, "itemNumber") : own);
    fields.put(name + ".name", text(item, "itemName"));
    fields.put(name + ".options", join("\n", text(sku, "skuInfo"), text(item, "selectedChoice")));
    fields.put(name + ".quantity", item.path("units").asInt());
    fields.put(name + ".price", item.path("priceTaxIncl").asLong());
    fields.put(name + ".tax", percent(item.path("taxRate")));
  }

  private void amounts() {
    Map<String, Long> charges = new TreeMap<>();
    long wrapping =
        order.path("WrappingModel1").path("price").asLong()
            + order.path("WrappingModel2").path("price").asLong();
    boolean cash =
        order.path("SettlementModel").path("settlementMethodCode").asInt() == CASH_ON_DELIVERY;
    charges.put("WRAPPING", wrapping);
    charges.put("POSTAGE", amount("postagePrice"));
    charges.put("COD_FEE", amount("deliveryPrice") + (cash ? amount("paymentCharge") : 0));
    charges.put("PAYMENT_FEE", cash ? 0 : amount("paymentCharge"));
    charges.put("SHOP_COUPON", -amount("couponShopPrice"));
    charges.put("MALL_COUPON", -amount("couponOtherPrice"));
    charges.put("POINTS", -order.path("PointModel").path("usedPoint").asLong());
    charges.forEach((kind, yen) -> fields.put("charge." + kind, yen == 0 ? "" : yen));
    fields.put("goods", order.path("goodsPrice").asLong() - wrapping);
    if (order.path("requestPrice").asLong() != NOT_FIXED) {
      fields.put("due", order.path("requestPrice").asLong());
      fields.put(
          "total", amount("totalPrice") + charges.get("COD_FEE") + charges.get("PAYMENT_FEE"));
    }
    List<String> taxes = new ArrayList<>();
    for (JsonNode group : order.path("TaxSummaryModelList")) {
      taxes.add(
          percent(group.path("taxRate"))
              + "% "
              + group.path("reqPrice").asLong()
              + " "
              + group.path("reqPriceTax").asLong());
    }
    fields.put("taxes", String.join(", ", taxes));
  }

  private long amount(String name) {
    long yen = order.path(name).asLong();
    return yen == NOT_FIXED ? 0 : yen;
  }

  private static long percent(JsonNode rate) {
    return Math.round(rate.asDouble() * 100);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static String join(String by, String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(by));
  }
}
