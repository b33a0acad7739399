// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.WaybillRow;
import org.banto.house.NumberImport.Row;
import org.banto.house.NumberImport.Verdict;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** What the rows of one file mean for the orders as they are now. */
final class NumberVerdicts {
  /** The column of a remark about a parcel that is planned to leave later than today. */
  static final String SHIP_DATE = "出荷予定日";

  private final AccountId account;
  private final String carrier;
  private final List<WaybillRow> rows;
  private final BiFunction<AccountId, String, String> names;
  private final boolean further;
  private final LocalDate today;
  private final Map<ShipmentNumber, Order> byKey = new HashMap<>();
  private final Map<String, Set<ShipmentNumber>> users;
  private final Map<String, String> keyOfNumber = new HashMap<>();
  private final Map<ShipmentNumber, Set<String>> inFile = new HashMap<>();
  private final Map<ShipmentNumber, List<WaybillRow>> matched = new LinkedHashMap<>();
  private final Map<ShipmentNumber, ReissuedNumbers> renumbered = new LinkedHashMap<>();
  private final List<Row> judged;

  NumberVerdicts(
      OrderService orders,
      AccountId account,
      String carrier,
      List<WaybillRow> rows,
      BiFunction<AccountId, String, String> names,
      boolean further,
      LocalDate today) {
    this.today = today;
    this.account = account;
    this.carrier = carrier;
    this.rows = rows;
    this.names = names;
    this.further = further;
    rows.stream()
        .filter(r -> r.problem().isEmpty())
        .forEach(r -> key(r).ifPresent(k -> of(k).add(r.number())));
    List<OrderId> ids =
        rows.stream().flatMap(r -> key(r).stream()).map(ShipmentNumber::order).distinct().toList();
    for (Order order : orders.find(account, ids)) {
      order.shipments().forEach(s -> byKey.put(s.number(), order));
    }
    this.users =
        NumberSearch.users(
            orders,
            account,
            rows.stream().filter(r -> r.problem().isEmpty()).map(WaybillRow::number).toList());
    this.judged = rows.stream().map(this::judge).toList();
  }

  List<Row> rows() {
    return judged;
  }

  /** The numbers that the file has for a shipment. */
  private Set<String> of(ShipmentNumber key) {
    return inFile.computeIfAbsent(key, k -> new LinkedHashSet<>());
  }

  static Optional<ShipmentNumber> key(WaybillRow row) {
    return row.key().matches("S[0-9]{8}[0-9]{2}") && !row.key().startsWith("S00000000")
        ? Optional.of(new ShipmentNumber(row.key()))
        : Optional.empty();
  }

  private Row judge(WaybillRow row) {
    if (row.problem().isPresent()) {
      WaybillRow.RowProblem p = row.problem().get();
      Verdict verdict = p.code().equals("check-digit") ? Verdict.CHECK_DIGIT : Verdict.UNREADABLE;
      return say(row, verdict, p.column(), p.sentence());
    }
    Optional<ShipmentNumber> key = key(row).filter(byKey::containsKey);
    if (key.isEmpty()) {
      return say(
          row,
          Verdict.UNKNOWN_KEY,
          "",
          new Text(
              "「%s」という出荷はありません。".formatted(row.key()),
              "There is no shipment \"%s\".".formatted(row.key())));
    }
    return judge(row, key.get(), byKey.get(key.get()));
  }

  private Row judge(WaybillRow row, ShipmentNumber key, Order order) {
    Shipment shipment = shipment(order, key);
    if (numbers(shipment).contains(row.number())) {
      return say(row, Verdict.ALREADY, "", new Text("取込済みです。", "Saved before."));
    }
    if (row.key().equals(keyOfNumber.get(row.number()))) {
      return say(
          row,
          Verdict.ALREADY,
          "",
          new Text("同じ番号の行がこのファイルにもうあります。", "The file has this row before."));
    }
    LocalDate ordered = LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE);
    if (row.shipped().filter(d -> d.isBefore(ordered)).isPresent()) {
      LocalDate shipped = row.shipped().get();
      return say(
          row,
          Verdict.UNREADABLE,
          "出荷日",
          new Text(
              "出荷日 %s が注文日 %s より前です。別のファイルではないか確認してください。".formatted(shipped, ordered),
              "It was shipped on %s, before it was ordered on %s.".formatted(shipped, ordered)));
    }
    Optional<String> user = user(row, key);
    if (user.isPresent()) {
      return say(
          row,
          Verdict.USED_NUMBER,
          "",
          new Text(
              "「%s」は出荷 %s の番号です。".formatted(row.number(), user.get()),
              "\"%s\" is on shipment %s.".formatted(row.number(), user.get())));
    }
    Optional<ReissuedNumbers> other = ReissuedNumbers.of(shipment, of(key));
    Optional<Text> not =
        other.isPresent() || further(shipment, key)
            ? refusal(order, shipment)
            : notWaiting(order, shipment);
    if (not.isPresent()) {
      return say(row, Verdict.NOT_WAITING, "", not.get());
    }
    keyOfNumber.put(row.number(), row.key());
    matched.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    if (other.isPresent()) {
      renumbered.put(key, other.get());
      String before = other.get().before(row.number());
      Text changes = new Text("番号が " + before + " から変わります。", "The number was " + before + ".");
      Text again =
          new Text(changes.ja() + "モールにもう一度知らせます。", changes.en() + " The mall is told again.");
      return say(row, Verdict.CHANGED, "", shipment.shipped() ? again : changes);
    }
    Optional<LocalDate> later = shipment.shipDate().filter(d -> !further && d.isAfter(today));
    if (later.isPresent()) {
      return say(
          row,
          Verdict.MATCHED,
          SHIP_DATE,
          new Text(
              "%sに出荷する予定の荷物です。まだ出していなければ取り込まないでください。".formatted(later.get()),
              "It is planned to leave on %s; do not import it before.".formatted(later.get())));
    }
    return row.remark()
        .map(r -> say(row, Verdict.MATCHED, r.column(), r.sentence()))
        .orElseGet(
            () ->
                new Row(row.row(), row.key(), row.number(), Verdict.MATCHED, "", Optional.empty()));
  }

  /** A warehouse that ships in parts names the numbers before and the further ones. */
  private boolean further(Shipment shipment, ShipmentNumber key) {
    return further && shipment.shipped() && of(key).containsAll(numbers(shipment));
  }

  private static Row say(WaybillRow row, Verdict verdict, String column, Text remark) {
    return new Row(row.row(), row.key(), row.number(), verdict, column, Optional.of(remark));
  }

  /** The other shipment that has this number, in the house or in this file. */
  private Optional<String> user(WaybillRow row, ShipmentNumber key) {
    String inFile = keyOfNumber.get(row.number());
    if (inFile != null) {
      return Optional.of(inFile);
    }
    return users.getOrDefault(row.number(), Set.of()).stream()
        .filter(s -> !s.equals(key))
        .map(ShipmentNumber::value)
        .findFirst();
  }

  /** Why a shipment takes no number. */
  private static Optional<Text> refusal(Order order, Shipment s) {
    Optional<LabelProblem> refused = SlipFaults.refusal(order);
    if (refused.isPresent()) {
      return refused.map(LabelProblem::sentence);
    }
    if (s.lead().isPresent()) {
      return Optional.of(
          new Text(
              "出荷 %s に同梱した出荷です。番号は同梱先に付きます。".formatted(s.lead().get()),
              "It travels with shipment %s, which takes the number.".formatted(s.lead().get())));
    }
    return Optional.empty();
  }

  private Optional<Text> notWaiting(Order order, Shipment s) {
    Optional<Text> refused = refusal(order, s);
    if (refused.isPresent()) {
      return refused;
    }
    return switch (s.state()) {
      case PRINTED, PACKED ->
          s.hasItsNumbers()
              ? Optional.of(new Text("すでに別の番号が入っています。", "It has another number already."))
              : elsewhere(s);
      case REQUESTED -> Optional.empty();
      case VOID -> Optional.of(new Text("取り消された出荷です。", "The shipment was struck."));
      case PLANNED, BACKORDER, RELEASED ->
          Optional.of(new Text("送り状データが出力されていません。", "Its label data has not been written."));
      case NUMBERED, HANDED_OVER, DELIVERED, RETURNED, LOST ->
          Optional.of(new Text("すでに別の番号で発送しています。", "It was shipped under another number."));
    };
  }

  /** Its label was written for another carrier. */
  private Optional<Text> elsewhere(Shipment s) {
    String other = s.carriage().carrier();
    if (other.equals(carrier)) {
      return Optional.empty();
    }
    String name = names.apply(account, other);
    return Optional.of(
        new Text(
            "%sの送り状を出力した出荷です。".formatted(name), "Its label was written for %s.".formatted(name)));
  }

  /** What becomes of the numbers of an order, where any changes: {@code 1 → 2}. */
  Optional<String> renumbers(OrderId order) {
    String all =
        renumbered.entrySet().stream()
            .filter(e -> e.getKey().order().equals(order))
            .map(e -> e.getValue().toString())
            .collect(Collectors.joining("、"));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** The orders with the numbers of their matched rows. */
  Map<OrderId, Order> changed() {
    Map<OrderId, Order> all = new LinkedHashMap<>();
    matched.forEach(
        (key, of) -> {
          Order order = all.getOrDefault(key.order(), byKey.get(key));
          Shipment before = shipment(order, key);
          Shipment numbered =
              renumbered.containsKey(key)
                  ? renumbered.get(key).on(before, carrier)
                  : numbered(before, of);
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

  /**
   * Fewer numbers than parcels: those that came are kept, the shipment still waits; but where a
   * carrier gives one number to several parcels, it stands on each.
   */
  private Shipment numbered(Shipment s, List<WaybillRow> of) {
    List<Waybill> all = new ArrayList<>();
    numbers(s).forEach(n -> all.add(new Waybill(carrier, n)));
    of.forEach(r -> all.add(new Waybill(carrier, r.number())));
    for (WaybillRow row : of) {
      for (int n = 1; n < row.parcels() && all.size() < s.parcels().size(); n++) {
        all.add(new Waybill(carrier, row.number()));
      }
    }
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

  static List<String> numbers(Shipment s) {
    return s.parcels().stream().flatMap(p -> p.waybill().stream()).map(Waybill::number).toList();
  }
}
