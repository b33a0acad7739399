// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.flow.Command;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Outcome;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Chooses warehouses for shipments, asks them, and takes back what was asked. */
final class WarehouseAssignment {
  private static final int AT_ONCE = 100;

  private final Requests requests;
  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;
  private final WarehouseList warehouses;
  private final Clock clock;

  WarehouseAssignment(
      Requests requests,
      OrderService orders,
      Flow flow,
      Outbox outbox,
      WarehouseList warehouses,
      Clock clock) {
    this.requests = requests;
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
    this.warehouses = warehouses;
    this.clock = clock;
  }

  /**
   * What became of some shipments.
   *
   * @param done those that it was done to
   * @param refused why it was not done to the others
   */
  record Result(List<ShipmentNumber> done, Map<ShipmentNumber, Text> refused) {
    static Result none() {
      return new Result(new ArrayList<>(), new LinkedHashMap<>());
    }
  }

  /** Chooses a warehouse for all waiting shipments of these orders; an empty one takes the choice away. */
  Result choose(AccountId account, Collection<OrderId> ids, String warehouse) {
    Result result = Result.none();
    for (Order order : orders.find(account, ids)) {
      List<Shipment> waiting =
          order.live().stream().filter(s -> s.state() == ShipmentState.PLANNED).toList();
      Map<ShipmentNumber, WarehouseRequest> known =
          requests.find(account, waiting.stream().map(Shipment::number).toList());
      for (Shipment s : waiting) {
        Optional<Text> not =
            choose(account, s, Optional.ofNullable(known.get(s.number())), warehouse);
        not.ifPresentOrElse(
            why -> result.refused().put(s.number(), why), () -> result.done().add(s.number()));
      }
    }
    return result;
  }

  /** Why it cannot be chosen for this one; empty when it is. */
  Optional<Text> choose(
      AccountId account, Shipment s, Optional<WarehouseRequest> known, String warehouse) {
    if (s.shared()) {
      return Optional.of(
          new Text(
              "同梱の荷物です。同梱を解除してから選んでください",
              "It shares a parcel with another order. Part them, then choose"));
    }
    if (known
        .filter(r -> !r.state().over() && r.state() != WarehouseRequest.State.WAITING)
        .isPresent()) {
      return Optional.of(
          new Text(
              "倉庫「" + known.get().warehouse() + "」に依頼しています。先に取り消してください",
              "The warehouse \""
                  + known.get().warehouse()
                  + "\" is asked for it. Take that back first"));
    }
    if (warehouse.isEmpty()) {
      known
          .filter(r -> r.state() == WarehouseRequest.State.WAITING)
          .ifPresent(r -> drop(account, r));
      return Optional.empty();
    }
    boolean kept =
        known
            .map(r -> requests.change(account, r, rechosen(r, warehouse)))
            .orElseGet(
                () ->
                    requests.add(
                        account, WarehouseRequest.chosen(s.number(), warehouse, clock.instant())));
    return kept
        ? Optional.empty()
        : Optional.of(new Text("ほかの人が同時に変更しました", "Somebody else changed it at the same time"));
  }

  /** A first choice is forgotten; one that came after an attempt leaves that attempt as it ended. */
  private void drop(AccountId account, WarehouseRequest r) {
    if (r.attempt() == 1) {
      requests.forget(account, r);
    } else {
      requests.change(account, r, r.in(WarehouseRequest.State.CANCELLED, "", clock.instant()));
    }
  }

  private WarehouseRequest rechosen(WarehouseRequest r, String warehouse) {
    return r.state().over()
        ? r.anew(warehouse, clock.instant())
        : new WarehouseRequest(
            r.shipment(), warehouse, r.attempt(), r.state(), "", clock.instant());
  }

  /** Asks for shipments that wait; those of warehouses that work by files go into their files. */
  Result send(AccountId account, Collection<ShipmentNumber> shipments, String job, Actor by) {
    List<ShipmentNumber> all = List.copyOf(shipments);
    Result result = Result.none();
    for (List<ShipmentNumber> some : Parts.of(all, AT_ONCE)) {
      Map<ShipmentNumber, WarehouseRequest> known = requests.find(account, some);
      Map<ShipmentNumber, WarehouseRequest> due = new LinkedHashMap<>();
      for (ShipmentNumber n : some) {
        Optional<Text> not = unsendable(account, Optional.ofNullable(known.get(n)));
        not.ifPresentOrElse(why -> result.refused().put(n, why), () -> due.put(n, known.get(n)));
      }
      request(account, due, job, by, result);
    }
    result.done().forEach(n -> asked(account, n));
    return result;
  }

  private Optional<Text> unsendable(AccountId account, Optional<WarehouseRequest> request) {
    if (request.filter(r -> r.state() == WarehouseRequest.State.WAITING).isEmpty()) {
      return Optional.of(new Text("依頼を待っている出荷ではありません", "It does not wait to be asked for"));
    }
    if (request.get().byFile()) {
      return Optional.of(new Text("この倉庫にはファイルを出力して依頼します", "This warehouse is asked by file"));
    }
    return warehouses.has(account, request.get().warehouse())
        ? Optional.empty()
        : Optional.of(
            new Text(
                "倉庫「" + request.get().warehouse() + "」の接続がありません",
                "There is no connection of the warehouse \"" + request.get().warehouse() + "\""));
  }

  private void asked(AccountId account, ShipmentNumber n) {
    WarehouseRequest r = requests.find(account, List.of(n)).get(n);
    if (r.state() == WarehouseRequest.State.WAITING) {
      requests.change(account, r, r.in(WarehouseRequest.State.ASKED, "", clock.instant()));
    }
  }

  /** Moves the orders of these requests on, each with its commands in one transaction. */
  void request(
      AccountId account,
      Map<ShipmentNumber, WarehouseRequest> due,
      String job,
      Actor by,
      Result result) {
    Set<OrderId> ids = due.keySet().stream().map(ShipmentNumber::order).collect(Collectors.toSet());
    List<Change> changes = new ArrayList<>();
    Map<OrderId, List<ShipmentNumber>> moving = new LinkedHashMap<>();
    for (Order order : orders.find(account, ids)) {
      Set<Shipment> some = new HashSet<>();
      List<WarehouseRequest> asked = new ArrayList<>();
      for (Shipment s : order.shipments()) {
        WarehouseRequest r = due.get(s.number());
        if (r == null) {
          continue;
        }
        Optional<Text> not = against(order, s);
        if (not.isPresent()) {
          result.refused().put(s.number(), not.get());
        } else if (s.state() == ShipmentState.REQUESTED) {
          result.done().add(s.number());
        } else {
          some.add(s);
          asked.add(r);
        }
      }
      if (!some.isEmpty()) {
        moving.put(order.id(), asked.stream().map(WarehouseRequest::shipment).toList());
        changes.add(change(account, Outcomes.requested(order, some), asked, job, by));
      }
    }
    for (Outcome outcome : flow.submit(account, changes)) {
      for (ShipmentNumber n : moving.get(outcome.order())) {
        if (outcome.applied()) {
          result.done().add(n);
        } else {
          result
              .refused()
              .put(
                  n,
                  new Text(
                      "ほかの人が同時に変更しました。もう一度依頼してください",
                      "Somebody else changed it at the same time. Ask again"));
        }
      }
    }
  }

  private Change change(
      AccountId account, Order after, List<WarehouseRequest> asked, String job, Actor by) {
    String names =
        asked.stream()
            .map(r -> warehouses.name(account, r.warehouse()))
            .distinct()
            .collect(Collectors.joining("、"));
    List<Command> commands =
        asked.stream().filter(r -> !r.byFile()).map(r -> command(account, r)).toList();
    return new Change(
        after,
        by,
        "warehouse.requested",
        "倉庫「" + names + "」に出荷を依頼",
        job,
        commands,
        Optional.empty());
  }

  static Command command(AccountId account, WarehouseRequest r) {
    return command(account, r, WarehousesRoom.REQUEST, "ship");
  }

  private static Command command(AccountId account, WarehouseRequest r, String kind, String what) {
    CommandId id = r.command(account, what);
    return new Command(id, account, kind, r.warehouse(), r.order(), r.argument());
  }

  /** Why a warehouse is not asked for a shipment; one that was asked for already passes. */
  private static Optional<Text> against(Order order, Shipment s) {
    if (s.state() == ShipmentState.REQUESTED && !WarehousesRoom.off(order)) {
      return Optional.empty();
    }
    if (WarehousesRoom.off(order)) {
      return Optional.of(
          new Text("キャンセルされたか、キャンセルの手続き中の受注です", "The order is cancelled, or being cancelled"));
    }
    if (order.desk() != Desk.SHIP_WAIT || s.state() != ShipmentState.PLANNED) {
      return Optional.of(
          new Text(
              "「" + order.desk().japanese() + "」の出荷は依頼できません",
              "No warehouse is asked for a shipment of an order on \""
                  + order.desk().words().en()
                  + "\""));
    }
    if (s.shared()) {
      return Optional.of(
          new Text(
              "同梱の荷物です。同梱を解除してから依頼してください",
              "It shares a parcel with another order. Part them, then ask"));
    }
    List<Finding> against = WarehousesRoom.against(order);
    return against.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.joined(against.stream().map(Finding::sentence).limit(3).toList(), "／", " / "));
  }

  /** Takes back what a warehouse was asked for; one that works by files is told by hand. */
  Result cancel(AccountId account, Collection<ShipmentNumber> shipments) {
    Result result = Result.none();
    Map<ShipmentNumber, WarehouseRequest> known = requests.find(account, shipments);
    for (ShipmentNumber n : shipments) {
      Optional<WarehouseRequest> r = Optional.ofNullable(known.get(n));
      boolean out =
          r.filter(
                  x ->
                      x.state() == WarehouseRequest.State.ASKED
                          || x.state() == WarehouseRequest.State.TAKEN)
              .isPresent();
      if (out && cancel(account, r.get(), "")) {
        result.done().add(n);
      } else {
        result.refused().put(n, new Text("取り消せる依頼ではありません", "This request cannot be taken back"));
      }
    }
    return result;
  }

  /** First it stands as being taken back, then it is said: a crash in between is made good by the watch. */
  boolean cancel(AccountId account, WarehouseRequest r, String why) {
    String words = r.byFile() ? "倉庫に取消を連絡し、済んだら「取消済みにする」を押してください。" + why : why;
    WarehouseRequest next = r.in(WarehouseRequest.State.CANCELLING, words, clock.instant());
    boolean changed = requests.change(account, r, next);
    if (changed) {
      tellCancel(account, next);
    }
    return changed;
  }

  /** Says again that it is to be taken back; the outbox keeps each word once. */
  void tellCancel(AccountId account, WarehouseRequest r) {
    if (!r.byFile()) {
      outbox.add(List.of(command(account, r, WarehousesRoom.CANCEL, "cancel")));
    }
  }
}
