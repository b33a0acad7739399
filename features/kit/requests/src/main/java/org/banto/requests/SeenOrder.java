// SPDX-License-Identifier: Apache-2.0
package org.banto.requests;

import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.house.Session;
import org.banto.order.Order;

/** An order that a request names, as whoever asks has seen it. */
public final class SeenOrder {
  private SeenOrder() {}

  /**
   * The order as it is.
   *
   * @throws Rejection when the account has none of this id
   */
  public static Order find(OrderService orders, Session session, OrderId id) {
    return orders
        .find(session.account(), id)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("受注が見つかりません: " + id.value(), "There is no order " + id.value())));
  }

  /**
   * The order, as long as it is as it was when it was seen.
   *
   * @param ifMatch the header {@code If-Match} (RFC 9110, 13.1.1): the revision in quotes; null when
   *     the request has none, which takes any
   * @throws Rejection when the account has none of this id, or it was changed since
   */
  public static Order find(OrderService orders, Session session, OrderId id, String ifMatch) {
    return unchanged(find(orders, session, id), ifMatch);
  }

  /** As {@link #find(OrderService, Session, OrderId, String)}, of an order that is at hand. */
  public static Order unchanged(Order order, String ifMatch) {
    String seen = ifMatch == null ? "" : ifMatch.replace("\"", "").strip();
    if (!seen.isEmpty() && !seen.equals(Long.toString(order.revision()))) {
      throw stale();
    }
    return order;
  }

  /** What somebody hears over whose page an order was changed. */
  public static Rejection stale() {
    return new Rejection(
        Rejection.Kind.STALE,
        new Text(
            "表示している間に変更されました。最新の内容を確認してから、もう一度保存してください。入力した内容は画面に残っています。",
            "It was changed while you looked at it. See what it is now, then save again. What you"
                + " entered is still on the page."));
  }
}
