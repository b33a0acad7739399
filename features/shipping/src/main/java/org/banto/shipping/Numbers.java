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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.connect.ConnectorException;
import org.banto.connect.Document;
import org.banto.connect.WaybillRow;
import org.banto.flow.Flow;
import org.banto.order.Change;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.banto.shipment.NumberImport;
import org.banto.shipment.NumberImport.Row;
import org.banto.shipment.NumberImport.Verdict;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** Takes in the numbers that come back from a carrier (伝票番号取込). */
final class Numbers {
  private static final int TRIES = 3;

  private final OrderService orders;
  private final Flow flow;
  private final Carriers carriers;

  Numbers(OrderService orders, Flow flow, Carriers carriers) {
    this.orders = orders;
    this.flow = flow;
    this.carriers = carriers;
  }

  NumberImport read(AccountId account, String carrier, Document file, boolean save, Actor by) {
    String sha = Digest.of(file.bytes());
    List<WaybillRow> rows = rows(carrier, file);
    Map<Integer, Row> judged = new TreeMap<>();
    List<WaybillRow> rest = rows;
    for (int tried = 0; tried < TRIES && !rest.isEmpty(); tried++) {
      Judgement judgement = new Judgement(orders, account, carrier, rest);
      judgement.rows().forEach(r -> judged.put(r.row(), r));
      rest = save ? save(account, judgement, sha, by) : List.of();
    }
    rest.forEach(r -> judged.put(r.row(), stale(r)));
    return new NumberImport(carrier, sha, List.copyOf(judged.values()));
  }

  private List<WaybillRow> rows(String carrier, Document file) {
    try {
      return carriers
          .result(carrier)
          .orElseThrow(() -> new IllegalArgumentException("運送会社「" + carrier + "」の機能が入っていません。"))
          .read(file);
    } catch (ConnectorException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Saves what matched; the rows of orders that somebody changed meanwhile come back. */
  private List<WaybillRow> save(AccountId account, Judgement judgement, String sha, Actor by) {
    Map<OrderId, Order> changed = judgement.changed();
    List<Change> changes = changed.values().stream().map(o -> change(o, sha, by)).toList();
    Set<OrderId> stale =
        flow.submit(account, changes).stream()
            .filter(o -> !o.applied())
            .map(Outcome::order)
            .collect(Collectors.toSet());
    return judgement.matchedOf(stale);
  }

  private static Change change(Order order, String sha, Actor by) {
    return new Change(
        order,
        by,
        "waybill.numbered",
        "伝票番号を取込",
        "numbers-" + sha.substring(0, 12),
        List.of(),
        Optional.empty());
  }

  private static Row stale(WaybillRow row) {
    return new Row(
        row.row(),
        row.key(),
        row.number(),
        Verdict.NOT_WAITING,
        "",
        "ほかの人が同時に変更しました。もう一度取り込んでください。",
        "Somebody else changed the order; import again.");
  }

  /** What the rows of one file mean for the orders as they are now. */
  private static final class Judgement {
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
          rows.stream()
              .flatMap(r -> key(r).stream())
              .map(ShipmentNumber::order)
              .distinct()
              .toList();
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
      Optional<String> not = notWaiting(order, shipment);
      if (not.isPresent()) {
        return say(
            row, Verdict.NOT_WAITING, not.get(), "The shipment is not waiting for a number.");
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

    private static Optional<String> notWaiting(Order order, Shipment s) {
      Optional<String> refused = Faults.refusal(order).map(p -> p.ja());
      if (refused.isPresent()) {
        return refused;
      }
      return switch (s.state()) {
        case PRINTED, PACKED, REQUESTED -> Optional.empty();
        case VOID -> Optional.of("取り消された出荷です。");
        case PLANNED, BACKORDER, RELEASED -> Optional.of("送り状データが出力されていません。");
        case NUMBERED, HANDED_OVER, DELIVERED, RETURNED, LOST -> Optional.of("すでに別の番号で発送しています。");
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
      return Parcels.of(on, parcels);
    }

    private static Shipment shipment(Order order, ShipmentNumber key) {
      return order.shipments().stream()
          .filter(s -> s.number().equals(key))
          .findFirst()
          .orElseThrow();
    }

    private static List<String> numbers(Shipment s) {
      return s.parcels().stream().flatMap(p -> p.waybill().stream()).map(Waybill::number).toList();
    }
  }
}
