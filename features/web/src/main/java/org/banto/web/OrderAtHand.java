// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Outcome;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.requests.OutboxView;
import org.banto.requests.SeenOrder;

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
    return SeenOrder.find(orders, session, new OrderId(id), seen);
  }

  /** Changes it; the answer is the order as it is then. */
  Response change(
      Session session,
      Order before,
      UnaryOperator<OrderEdit> edit,
      String act,
      String detail,
      HttpHeaders reader) {
    Change change = new Change(before.with(edit), session.actor(), act, detail);
    Outcome outcome = flow.submit(session.account(), List.of(change)).get(0);
    return switch (outcome.result()) {
      case APPLIED -> page(session, before.id(), reader);
      case STALE -> throw SeenOrder.stale();
      case DUPLICATE, STOPPED -> throw Rejection.conflict(outcome.why());
    };
  }

  /** Who may only write hears that it is written, and nothing of the buyer. */
  Response page(Session session, OrderId id, HttpHeaders reader) {
    Order order = SeenOrder.find(orders, session, id);
    String revision = "\"" + order.revision() + "\"";
    if (!session.may("orders.see")) {
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
            outbox.of(session.account(), id).stream()
                .map(e -> OutboxView.of(e, reader.getAcceptableLanguages()))
                .toList());
    return Response.ok(page).header(HttpHeaders.ETAG, revision).build();
  }
}
