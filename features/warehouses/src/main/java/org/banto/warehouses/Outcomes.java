// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** What the words of warehouses make of orders. Each says the same twice without a second change. */
final class Outcomes {
  /** Marks the orders that warehouses were asked to ship. */
  static final String TAG = "外部倉庫";

  static final Actor HOUSE = Actor.system("warehouses");
  private static final int TRIES = 5;

  private final OrderService orders;
  private final Flow flow;
  private final Clock clock;

  Outcomes(OrderService orders, Flow flow, Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.clock = clock;
  }

  /** What is done to an order; empty when there is nothing to do. */
  @FunctionalInterface
  private interface Edit {
    Optional<Order> of(Order order);
  }

  /** The order with these of its shipments at a warehouse; nothing is printed when all are. */
  static Order requested(Order order, Set<Shipment> some) {
    List<Shipment> all =
        order.shipments().stream()
            .map(s -> some.contains(s) ? s.in(ShipmentState.REQUESTED) : s)
            .toList();
    Order asked = order.with(e -> e.shipments(all).tag(TAG));
    boolean whole = asked.live().stream().allMatch(s -> s.state() == ShipmentState.REQUESTED);
    return whole ? asked.with(e -> e.route(asked.route().without(Desk.DOC_WAIT))) : asked;
  }

  /** The warehouse does not ship it: it waits again, in a hold box with the cause. */
  void gaveUp(AccountId account, WarehouseRequest request, int box, String why) {
    change(
        account,
        request,
        "warehouse.gave-up",
        "倉庫「" + request.warehouse() + "」から出荷されません: " + why,
        order ->
            planned(order, request)
                .map(o -> o.with(e -> e.hold(new Hold(box, why, HOUSE, clock.instant())))));
  }

  /** The warehouse took it back: it waits again. */
  void tookBack(AccountId account, WarehouseRequest request) {
    change(
        account,
        request,
        "warehouse.cancelled",
        "倉庫「" + request.warehouse() + "」への依頼を取消",
        order -> {
          Optional<Order> waits = planned(order, request);
          boolean marked = order.tags().contains(TAG) && live(order);
          return waits.isEmpty() && marked ? Optional.of(free(order)) : waits;
        });
  }

  /** It was too late to take it back: it waits for its number as before. */
  void shipsAnyhow(AccountId account, WarehouseRequest request) {
    change(
        account,
        request,
        "warehouse.too-late",
        "倉庫「" + request.warehouse() + "」が取り消せないため、番号を待ちます",
        order ->
            shipment(order, request, ShipmentState.PLANNED)
                .filter(s -> live(order))
                .map(s -> requested(order, Set.of(s))));
  }

  private static Optional<Order> planned(Order order, WarehouseRequest request) {
    return shipment(order, request, ShipmentState.REQUESTED)
        .filter(s -> live(order))
        .map(s -> free(order.with(e -> e.shipment(s.in(ShipmentState.PLANNED)))));
  }

  /** Without the mark once no shipment is at a warehouse, and with its own desk for papers again. */
  private static Order free(Order order) {
    boolean others = order.live().stream().anyMatch(s -> s.state() == ShipmentState.REQUESTED);
    boolean own = !order.route().id().equals(Route.WAREHOUSE.id());
    Order unmarked = others ? order : order.with(e -> e.untag(TAG));
    return own ? unmarked.with(e -> e.route(order.route().with(Desk.DOC_WAIT))) : unmarked;
  }

  private static boolean live(Order order) {
    return order.stage() == Stage.ACCEPTED;
  }

  private static Optional<Shipment> shipment(
      Order order, WarehouseRequest request, ShipmentState state) {
    return order.shipment(request.shipment()).filter(s -> s.state() == state);
  }

  private void change(
      AccountId account, WarehouseRequest request, String act, String detail, Edit edit) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Order> after = orders.find(account, request.order()).flatMap(edit::of);
      if (after.isEmpty()) {
        return;
      }
      List<Outcome> done =
          flow.submit(account, List.of(new Change(after.get(), HOUSE, act, detail)));
      if (done.get(0).applied()) {
        return;
      }
    }
    throw new Unchanged(request);
  }

  /** The order of a request stays as it is, whatever is tried. */
  static final class Unchanged extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unchanged(WarehouseRequest request) {
      super("order " + request.order() + " cannot be changed now");
    }
  }
}
