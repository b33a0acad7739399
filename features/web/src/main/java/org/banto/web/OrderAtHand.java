// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Outcome;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.order.OrderEdit;

/** One order as staff has it before them: read, changed over the revision they saw, and shown. */
final class OrderAtHand {
  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;

  OrderAtHand(OrderService orders, Flow flow, Outbox outbox) {
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
  }

  /**
   * The order.
   *
   * @param seen the revision it must have, or null for any
   * @throws Rejection when there is none, or it has another revision
   */
  Order find(Session session, long id, String seen) {
    Order order = find(session, new OrderId(id));
    if (seen != null && !seen.replace("\"", "").equals(Long.toString(order.revision()))) {
      throw stale();
    }
    return order;
  }

  private Order find(Session session, OrderId id) {
    return orders
        .find(session.account(), id)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("受注が見つかりません: " + id.value(), "There is no order " + id.value())));
  }

  /** Changes it; the answer is the order as it is then. */
  Response change(
      Session session, Order before, UnaryOperator<OrderEdit> edit, String act, String detail) {
    Change change = new Change(before.with(edit), session.actor(), act, detail);
    Outcome outcome = flow.submit(session.account(), List.of(change)).get(0);
    return switch (outcome.result()) {
      case APPLIED -> page(session, before.id());
      case STALE -> throw stale();
      case DUPLICATE, STOPPED -> throw Rejection.conflict(outcome.why());
    };
  }

  private static Rejection stale() {
    return new Rejection(
        Rejection.Kind.STALE,
        new Text(
            "表示している間に変更されました。最新の内容を確認してから、もう一度保存してください。入力した内容は画面に残っています。",
            "It was changed while you looked at it. See what it is now, then save again. What you entered is still on the page."));
  }

  /** Who may only write hears that it is written, and nothing of the buyer. */
  Response page(Session session, OrderId id) {
    Order order = find(session, id);
    String revision = "\"" + order.revision() + "\"";
    if (!session.may("orders")) {
      return Response.noContent().header(HttpHeaders.ETAG, revision).build();
    }
    List<String> boxes = flow.boxNames(session.account());
    OrderPage page =
        new OrderPage(
            order,
            order.desk(),
            order.hold().map(h -> boxes.get(h.box() - 1)).orElse(""),
            order.open(),
            flow.reachable(order).stream().map(OrderPage.NamedDesk::of).toList(),
            new ArrayList<>(outbox.of(session.account(), id)));
    return Response.ok(page).header(HttpHeaders.ETAG, revision).build();
  }
}
