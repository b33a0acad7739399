// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.account.AccountId;
import org.banto.connect.WaybillRow;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.NumberImport.Row;
import org.banto.shipment.NumberImport.Verdict;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** What the rows of one file mean for the orders as they are now. */
final class Judgement {
  private final OrderService orders;
  private final AccountId account;
  private final String carrier;
  private final List<WaybillRow> rows;
  private final Map<ShipmentNumber, Order> byKey = new HashMap<>();
  private final Map<String, String> keyOfNumber = new HashMap<>();
  private final Map<ShipmentNumber, List<WaybillRow>> matched = new LinkedHashMap<>();
  private final List<Row> judged;

  Judgement(OrderService orders, AccountId account, String carrier, List<WaybillRow> rows) {
    this.orders = orders;
    this.account = account;
    this.carrier = carrier;
    this.rows = rows;
    List<OrderId> ids =
        rows.stream().flatMap(r -> key(r).stream()).map(ShipmentNumber::order).distinct().toList();
    for (Order order : orders.find(account, ids)) {
      order.shipments().forEach(s -> byKey.put(s.number(), order));
    }
    this.judged = rows.stream().map(this::judge).toList();
  }

  List<Row> rows() {
    return judged;
  }

  private static Optional<ShipmentNumber> key(WaybillRow row) {
    return row.key().matches("S[0-9]{8}[0-9]{2}") && !row.key().startsWith("S00000000")
        ? Optional.of(new ShipmentNumber(row.key()))
        : Optional.empty();
  }

  private Row judge(WaybillRow row) {
    if (row.problem().isPresent()) {
      WaybillRow.RowProblem p = row.problem().get();
      Verdict verdict = p.code().equals("check-digit") ? Verdict.CHECK_DIGIT : Verdict.UNREADABLE;
      return new Row(row.row(), row.key(), row.number(), verdict, p.column(), p.ja(), p.en());
    }
    Optional<ShipmentNumber> key = key(row).filter(byKey::containsKey);
    if (key.isEmpty()) {
      return say(
          row,
          Verdict.UNKNOWN_KEY,
          "「%s」という出荷はありません。".formatted(row.key()),
          "There is no shipment \"%s\".".formatted(row.key()));
    }
    return judge(row, key.get(), byKey.get(key.get()));
  }

  private Row judge(WaybillRow row, ShipmentNumber key, Order order) {
    Shipment shipment = shipment(order, key);
    if (numbers(shipment).contains(row.number())) {
      return say(row, Verdict.ALREADY, "取込済みです。", "Saved before.");
    }
    Optional<String> user = user(row, key);
    if (user.isPresent()) {
      return say(
          row,
          Verdict.USED_NUMBER,
          "「%s」は出荷 %s の番号です。".formatted(row.number(), user.get()),
          "\"%s\" is on shipment %s.".formatted(row.number(), user.get()));
    }
    Optional<Refusal> not = notWaiting(order, shipment);
    if (not.isPresent()) {
      return say(row, Verdict.NOT_WAITING, not.get().ja(), not.get().en());
    }
    keyOfNumber.put(row.number(), row.key());
    matched.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    return say(row, Verdict.MATCHED, "", "");
  }

  private static Row say(WaybillRow row, Verdict verdict, String ja, String en) {
    return new Row(row.row(), row.key(), row.number(), verdict, "", ja, en);
  }

  /** The other shipment that has this number, in the house or in this file. */
  private Optional<String> user(WaybillRow row, ShipmentNumber key) {
    String inFile = keyOfNumber.get(row.number());
    if (inFile != null) {
      return Optional.of(inFile);
    }
    return NumberSearch.users(orders, account, row.number()).stream()
        .filter(s -> !s.equals(key))
        .map(ShipmentNumber::value)
        .findFirst();
  }

  /** Why a shipment takes no number. */
  private record Refusal(String ja, String en) {}

  private static Optional<Refusal> notWaiting(Order order, Shipment s) {
    Optional<LabelProblem> refused = Faults.refusal(order);
    if (refused.isPresent()) {
      return refused.map(p -> new Refusal(p.ja(), p.en()));
    }
    if (s.lead().isPresent()) {
      return Optional.of(
          new Refusal(
              "出荷 %s に同梱した出荷です。番号は同梱先に付きます。".formatted(s.lead().get()),
              "It travels with shipment %s, which takes the number.".formatted(s.lead().get())));
    }
    return switch (s.state()) {
      case PRINTED, PACKED, REQUESTED -> Optional.empty();
      case VOID -> Optional.of(new Refusal("取り消された出荷です。", "The shipment was struck."));
      case PLANNED, BACKORDER, RELEASED ->
          Optional.of(new Refusal("送り状データが出力されていません。", "Its label data has not been written."));
      case NUMBERED, HANDED_OVER, DELIVERED, RETURNED, LOST ->
          Optional.of(new Refusal("すでに別の番号で発送しています。", "It was shipped under another number."));
    };
  }

  /** The orders with the numbers of their matched rows. */
  Map<OrderId, Order> changed() {
    Map<OrderId, Order> all = new LinkedHashMap<>();
    matched.forEach(
        (key, of) -> {
          Order order = all.getOrDefault(key.order(), byKey.get(key));
          Shipment numbered = numbered(shipment(order, key), of);
          all.put(order.id(), order.with(e -> e.shipment(numbered)));
        });
    return all;
  }

  List<WaybillRow> matchedOf(Set<OrderId> some) {
    return matched.entrySet().stream()
        .filter(e -> some.contains(e.getKey().order()))
        .flatMap(e -> e.getValue().stream())
        .sorted(Comparator.comparingInt(WaybillRow::row))
        .toList();
  }

  /** Fewer numbers than parcels: those that came are kept, the shipment still waits. */
  private Shipment numbered(Shipment s, List<WaybillRow> of) {
    List<Waybill> all = new ArrayList<>();
    numbers(s).forEach(n -> all.add(new Waybill(carrier, n)));
    of.forEach(r -> all.add(new Waybill(carrier, r.number())));
    Shipment on = of.get(0).shipped().map(s::on).orElse(s);
    Shipment whole = on.numbered(all);
    if (all.size() >= s.parcels().size()) {
      return whole;
    }
    List<Parcel> parcels = new ArrayList<>(whole.parcels());
    while (parcels.size() < s.parcels().size()) {
      parcels.add(new Parcel(parcels.size() + 1, Optional.empty()));
    }
    return on.boxed(parcels);
  }

  private static Shipment shipment(Order order, ShipmentNumber key) {
    return order.shipments().stream().filter(s -> s.number().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> numbers(Shipment s) {
    return s.parcels().stream().flatMap(p -> p.waybill().stream()).map(Waybill::number).toList();
  }
}
