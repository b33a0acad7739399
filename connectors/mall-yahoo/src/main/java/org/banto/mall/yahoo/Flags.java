// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.util.EnumSet;
import java.util.Set;
import org.banto.order.OrderFlag;

/** What is special about an order. */
final class Flags {
  private Flags() {}

  static Set<OrderFlag> of(Node order) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    Node ship = order.at("Ship");
    boolean wrapped = ship.flag("NeedGiftWrap") || ship.flag("NeedGiftWrapPaper");
    String social = order.text("SocialGiftType");
    boolean receipt =
        order.at("Pay").flag("NeedReceipt") || order.text("BuyerComments").contains("領収");
    put(flags, OrderFlag.GIFT, wrapped || social.equals("2"));
    put(flags, OrderFlag.SOCIAL_GIFT, social.equals("1"));
    put(flags, OrderFlag.PREORDER, order.text("OrderStatus").equals("1"));
    put(flags, OrderFlag.NEXT_DAY, ship.text("ArriveType").equals("2"));
    put(flags, OrderFlag.MALL_CAUTION, suspect(order));
    put(flags, OrderFlag.RECEIPT_WANTED, receipt);
    put(flags, OrderFlag.MEMBER, order.flag("IsLogin"));
    put(flags, OrderFlag.DRUG, order.flag("IsFirstClassDrugIncludes"));
    return flags;
  }

  /** The mall suspects something, or holds the order for a look at it. */
  static boolean suspect(Node order) {
    String held = order.text("FraudHoldStatus");
    return order.number("Suspect") > 0 || !held.isEmpty() && !held.equals("0");
  }

  private static void put(Set<OrderFlag> flags, OrderFlag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }
}
