// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.house.Outbox;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Brings requests in step with the orders as they are; done twice it changes nothing. */
final class RequestSync {
  private static final Actor ROBOT = Actor.robot("warehouses");

  private final Requests requests;
  private final WarehouseAssignment asking;
  private final Outbox outbox;
  private final WarehousesRoom room;
  private final Clock clock;

  RequestSync(
      Requests requests,
      WarehouseAssignment asking,
      Outbox outbox,
      WarehousesRoom room,
      Clock clock) {
    this.requests = requests;
    this.asking = asking;
    this.outbox = outbox;
    this.room = room;
    this.clock = clock;
  }

  /** Of these orders, with the requests there are of each. */
  void take(
      AccountId account,
      List<Order> orders,
      Map<OrderId, List<WarehouseRequest>> known,
      WarehouseChoice rules,
      boolean auto) {
    List<ShipmentNumber> due = new ArrayList<>();
    Set<ShipmentNumber> out = new HashSet<>();
    for (Order order : orders) {
      for (Shipment s : order.shipments()) {
        Optional<WarehouseRequest> request =
            known.getOrDefault(order.id(), List.of()).stream()
                .filter(r -> r.shipment().equals(s.number()))
                .findFirst();
        Optional<WarehouseRequest> now = request.or(() -> ruled(account, order, s, rules));
        now.ifPresent(r -> step(account, order, s, r));
        now.filter(r -> !r.state().over() && r.state() != WarehouseRequest.State.WAITING)
            .ifPresent(r -> out.add(r.shipment()));
        now.filter(r -> auto && ripe(order, s, r, rules)).ifPresent(r -> due.add(r.shipment()));
      }
    }
    room.arrivals().put(account, out, "倉庫");
    if (!due.isEmpty()) {
      asking.send(account, due, "", ROBOT);
    }
  }

  /** A rule chooses for what waits; what was sent to a warehouse by hand has to have one. */
  private Optional<WarehouseRequest> ruled(
      AccountId account, Order order, Shipment s, WarehouseChoice rules) {
    boolean waits = order.desk() == Desk.SHIP_WAIT && s.state() == ShipmentState.PLANNED;
    boolean sent = s.state() == ShipmentState.REQUESTED;
    Optional<String> warehouse = waits || sent ? rules.of(order, s) : Optional.empty();
    if (s.shared() || (warehouse.isEmpty() && !sent)) {
      return Optional.empty();
    }
    WarehouseRequest r = WarehouseRequest.chosen(s.number(), warehouse.orElse(""), clock.instant());
    return requests.add(account, r) ? Optional.of(r) : Optional.empty();
  }

  /** By itself goes only what a rule chose, to a warehouse that can be asked, on its day. */
  private boolean ripe(Order order, Shipment s, WarehouseRequest r, WarehouseChoice rules) {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return r.state() == WarehouseRequest.State.WAITING
        && r.attempt() == 1
        && !r.byFile()
        && rules.of(order, s).filter(r.warehouse()::equals).isPresent()
        && order.desk() == Desk.SHIP_WAIT
        && s.state() == ShipmentState.PLANNED
        && WarehousesRoom.against(order).isEmpty()
        && s.shipDate().filter(d -> !d.isAfter(today)).isPresent();
  }

  private void step(AccountId account, Order order, Shipment s, WarehouseRequest r) {
    switch (r.state()) {
      case WAITING -> waiting(account, order, s, r);
      case ASKED, TAKEN -> out(account, order, s, r);
      case LATE -> {
        if (s.shipped()) {
          move(account, r, WarehouseRequest.State.SHIPPED, "");
        }
      }
      case CANCELLING -> asking.tellCancel(account, r);
      case SHIPPED, SHORT, REFUSED, CANCELLED -> {
        // nothing is open
      }
    }
  }

  private void waiting(AccountId account, Order order, Shipment s, WarehouseRequest r) {
    if (WarehousesRoom.off(order) || s.state() == ShipmentState.VOID) {
      move(account, r, WarehouseRequest.State.CANCELLED, "受注がキャンセルされました");
    } else if (s.state() == ShipmentState.REQUESTED && !r.byFile() && !r.warehouse().isEmpty()) {
      outbox.add(List.of(WarehouseAssignment.command(account, r)));
      move(account, r, WarehouseRequest.State.ASKED, "");
    } else if (s.state() != ShipmentState.PLANNED && s.state() != ShipmentState.REQUESTED) {
      move(account, r, WarehouseRequest.State.CANCELLED, "自社で出荷します");
    }
  }

  private void out(AccountId account, Order order, Shipment s, WarehouseRequest r) {
    if (s.shipped()) {
      move(account, r, WarehouseRequest.State.SHIPPED, "");
    } else if (WarehousesRoom.off(order)) {
      asking.cancel(account, r, "受注がキャンセルされました");
    } else if (s.state() != ShipmentState.REQUESTED) {
      asking.cancel(account, r, "発送待ちに戻されました");
    }
  }

  private void move(
      AccountId account, WarehouseRequest r, WarehouseRequest.State to, String words) {
    requests.change(account, r, r.in(to, words, clock.instant()));
  }
}
