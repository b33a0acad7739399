// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.banto.order.PlacedOrder;

/** Names the parts of an order's contents that differ, without what is in them. */
final class Differences {
  private Differences() {}

  static List<String> between(PlacedOrder a, PlacedOrder b) {
    List<String> found = new ArrayList<>();
    part(found, "注文者", a, b, PlacedOrder::buyer);
    part(found, "お届け先", a, b, PlacedOrder::destinations);
    part(found, "商品", a, b, PlacedOrder::lines);
    part(found, "金額", a, b, PlacedOrder::amounts);
    part(found, "支払方法", a, b, PlacedOrder::payment);
    part(found, "配送方法", a, b, PlacedOrder::deliveryMethod);
    part(found, "配送指定", a, b, PlacedOrder::wish);
    part(found, "備考", a, b, PlacedOrder::remarks);
    part(found, "注文日時", a, b, PlacedOrder::orderedAt);
    part(found, "区分", a, b, PlacedOrder::flags);
    return found;
  }

  private static void part(
      List<String> found,
      String name,
      PlacedOrder a,
      PlacedOrder b,
      Function<PlacedOrder, Object> of) {
    if (!Objects.equals(of.apply(a), of.apply(b))) {
      found.add(name);
    }
  }
}
