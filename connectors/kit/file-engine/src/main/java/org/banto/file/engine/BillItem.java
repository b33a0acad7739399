// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.ArrayList;
import java.util.List;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;

/**
 * A line of what the agent bills for the shop.
 *
 * @param name what it is
 * @param price in yen, tax included; negative for what is taken off
 * @param quantity how many
 */
public record BillItem(String name, long price, long quantity) {
  /** What it comes to, in yen. */
  public long amount() {
    return price * quantity;
  }

  /** Products, then what is added to them or taken off. */
  public static List<BillItem> of(PlacedOrder placed) {
    List<BillItem> all = new ArrayList<>();
    for (OrderLine line : placed.lines()) {
      if (!line.struck() && line.quantity() > 0) {
        all.add(new BillItem(line.name(), line.unitPrice().value(), line.quantity()));
      }
    }
    for (Charge charge : placed.amounts().charges()) {
      if (charge.amount().value() != 0) {
        all.add(new BillItem(name(charge), charge.amount().value(), 1));
      }
    }
    return all;
  }

  /** The same in no more items than these: what is too many is one item, so that the sum stays. */
  public static List<BillItem> folded(List<BillItem> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<BillItem> rest = all.subList(most - 1, all.size());
    long amount = rest.stream().mapToLong(BillItem::amount).sum();
    List<BillItem> some = new ArrayList<>(all.subList(0, most - 1));
    some.add(new BillItem("ほか" + rest.size() + "点", amount, 1));
    return some;
  }

  /** What a charge is called: the mall's words, or else what it is for. */
  public static String name(Charge charge) {
    if (!charge.label().isBlank()) {
      return charge.label();
    }
    return switch (charge.kind()) {
      case POSTAGE -> "送料";
      case COD_FEE, PAYMENT_FEE -> "手数料";
      case WRAPPING -> "包装料";
      case SHOP_COUPON, MALL_COUPON -> "クーポン";
      case POINTS -> "ポイント";
      case OTHER -> "その他";
    };
  }
}
