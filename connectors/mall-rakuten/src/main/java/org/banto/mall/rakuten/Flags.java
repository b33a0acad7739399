// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banto.order.OrderFlag;

/** What is special about an order. */
final class Flags {
  private static final int SUBSCRIPTION = 4;
  private static final int CLUB = 5;
  private static final int PREORDER = 6;

  private Flags() {}

  static Set<OrderFlag> of(JsonNode order) {
    Set<OrderFlag> flags = EnumSet.noneOf(OrderFlag.class);
    List<JsonNode> baskets = Receivers.baskets(order);
    int type = order.path("orderType").asInt();
    String mail = Fields.text(order.path("OrdererModel"), "emailAddress");
    put(flags, OrderFlag.GIFT, Fields.flag(order, "giftCheckFlag"));
    put(flags, OrderFlag.SOCIAL_GIFT, Fields.flag(order, "socialGiftFlag"));
    put(flags, OrderFlag.SEVERAL_DESTINATIONS, baskets.size() > 1);
    put(flags, OrderFlag.ISLAND, island(order, baskets));
    put(flags, OrderFlag.PREORDER, type == PREORDER);
    put(flags, OrderFlag.SUBSCRIPTION, type == SUBSCRIPTION || type == CLUB);
    put(flags, OrderFlag.NEXT_DAY, nextDay(order));
    put(flags, OrderFlag.MALL_CAUTION, order.path("cautionDisplayType").asInt() > 0);
    put(flags, OrderFlag.RECEIPT_WANTED, Fields.text(order, "remarks").contains("領収"));
    put(flags, OrderFlag.MASKED_MAIL, mail.endsWith(".fw.rakuten.ne.jp"));
    put(flags, OrderFlag.MEMBER, Fields.flag(order, "rakutenMemberFlag"));
    put(flags, OrderFlag.DRUG, Fields.flag(order, "drugFlag"));
    return flags;
  }

  private static boolean island(JsonNode order, List<JsonNode> baskets) {
    return Fields.flag(order, "isolatedIslandFlag")
        || baskets.stream().anyMatch(b -> Fields.flag(b.path("SenderModel"), "isolatedIslandFlag"));
  }

  private static boolean nextDay(JsonNode order) {
    return Fields.flag(order, "asurakuFlag")
        || Fields.flag(order, "oneDayOperationFlag")
        || Fields.flag(order, "deliveryCertPrgFlag");
  }

  private static void put(Set<OrderFlag> flags, OrderFlag flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }
}
