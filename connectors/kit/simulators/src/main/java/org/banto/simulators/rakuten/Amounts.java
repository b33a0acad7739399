// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.banto.simulators.Json;

/** The sums of an order, so that its amounts add up as the mall's do. */
final class Amounts {
  /** What stands in the place of an amount that is not fixed yet. */
  static final long NOT_FIXED = -9999;

  private static final List<String> RATES = List.of("0.1", "0.08");

  private Amounts() {}

  /** Puts the mall's rule where postage is still open. */
  static void fixPostage(ObjectNode order) {
    for (ObjectNode basket : Json.objects(order, "PackageModelList")) {
      if (basket.path("postagePrice").asLong() == NOT_FIXED) {
        basket.put("postagePrice", postage(basket));
      }
      if (basket.path("deliveryPrice").asLong() == NOT_FIXED) {
        basket.put("deliveryPrice", 330);
      }
    }
  }

  /** The shop's postage: free from 9,800 yen, dearer to the north and the islands. */
  static long postage(ObjectNode basket) {
    String prefecture = basket.path("SenderModel").path("prefecture").asText();
    boolean island = basket.path("SenderModel").path("isolatedIslandFlag").asInt() == 1;
    if (prefecture.equals("沖縄県") || island) {
      return 1650;
    }
    if (goods(basket) >= 9800) {
      return 0;
    }
    return prefecture.equals("北海道") ? 1100 : 660;
  }

  /** Computes every sum from lines, postage, wrapping, coupons and points. */
  static void total(ObjectNode order) {
    long goods = wrapping(order);
    long postage = 0;
    long cashOnDelivery = 0;
    boolean fixed = true;
    for (ObjectNode basket : Json.objects(order, "PackageModelList")) {
      long ofBasket = goods(basket);
      long carried = basket.path("postagePrice").asLong();
      fixed &= carried != NOT_FIXED && basket.path("deliveryPrice").asLong() != NOT_FIXED;
      basket.put("goodsPrice", ofBasket);
      basket.put("totalPrice", carried == NOT_FIXED ? NOT_FIXED : ofBasket + carried);
      goods += ofBasket;
      postage += carried;
      cashOnDelivery += basket.path("deliveryPrice").asLong();
    }
    order.put("goodsPrice", goods);
    if (fixed) {
      put(order, goods, postage, cashOnDelivery);
    } else {
      List.of("postagePrice", "deliveryPrice", "totalPrice", "requestPrice")
          .forEach(name -> order.put(name, NOT_FIXED));
      order.set("TaxSummaryModelList", Json.array());
    }
  }

  private static void put(ObjectNode order, long goods, long postage, long cashOnDelivery) {
    long fees =
        order.path("paymentCharge").asLong()
            + order.path("additionalFeeOccurAmountToUser").asLong();
    long off =
        order.path("couponAllTotalPrice").asLong()
            + order.path("PointModel").path("usedPoint").asLong();
    order.put("postagePrice", postage);
    order.put("deliveryPrice", cashOnDelivery);
    order.put("totalPrice", goods + postage);
    order.put("requestPrice", goods + postage + cashOnDelivery + fees - off);
    ArrayNode summary = Json.array();
    long coupon = order.path("couponAllTotalPrice").asLong();
    for (String rate : RATES) {
      long sum = ofRate(order, rate);
      if (rate.equals("0.1")) {
        sum += wrapping(order) + postage + cashOnDelivery + fees;
      }
      if (sum > 0) {
        long used = Math.min(coupon, sum);
        coupon -= used;
        summary.add(group(rate, sum, used, order.path("paymentCharge").asLong()));
      }
    }
    order.set("TaxSummaryModelList", summary);
  }

  private static ObjectNode group(String rate, long sum, long coupon, long charge) {
    BigDecimal r = new BigDecimal(rate);
    long due = sum - coupon;
    long tax =
        BigDecimal.valueOf(due)
            .multiply(r)
            .divide(BigDecimal.ONE.add(r), 0, RoundingMode.DOWN)
            .longValue();
    return Json.object()
        .put("taxRate", r)
        .put("reqPrice", due)
        .put("reqPriceTax", tax)
        .put("totalPrice", sum)
        .put("paymentCharge", rate.equals("0.1") ? charge : 0)
        .put("couponPrice", coupon)
        .put("point", 0);
  }

  private static long ofRate(ObjectNode order, String rate) {
    return Json.objects(order, "PackageModelList").stream()
        .flatMap(basket -> Json.objects(basket, "ItemModelList").stream())
        .filter(item -> item.path("taxRate").decimalValue().compareTo(new BigDecimal(rate)) == 0)
        .mapToLong(Amounts::line)
        .sum();
  }

  static long goods(ObjectNode basket) {
    return Json.objects(basket, "ItemModelList").stream().mapToLong(Amounts::line).sum();
  }

  private static long line(ObjectNode item) {
    return item.path("deleteItemFlag").asInt() == 1
        ? 0
        : item.path("priceTaxIncl").asLong() * item.path("units").asLong();
  }

  private static long wrapping(ObjectNode order) {
    return order.path("WrappingModel1").path("price").asLong()
        + order.path("WrappingModel2").path("price").asLong();
  }
}
