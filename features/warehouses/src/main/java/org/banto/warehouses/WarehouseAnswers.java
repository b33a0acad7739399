// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.shipment.ShipmentNumber;

/**
 * Takes in what a connection says became of shipments. They may have been asked for by file, of
 * whichever warehouse; those of other shops and programs are passed by. The same rows come again and
 * again: twice changes nothing, also when a shipment was asked for anew in between.
 */
final class WarehouseAnswers {
  private static final int NAMED = 3;

  private final Requests requests;
  private final Arrivals arrivals;
  private final ShortDispatches endings;
  private final WarehouseAlarms alarms;
  private final Clock clock;

  WarehouseAnswers(
      Requests requests,
      Arrivals arrivals,
      ShortDispatches endings,
      WarehouseAlarms alarms,
      Clock clock) {
    this.requests = requests;
    this.arrivals = arrivals;
    this.endings = endings;
    this.alarms = alarms;
    this.clock = clock;
  }

  void take(AccountId account, ConnectionId from, List<FulfilmentRow> rows) {
    Map<ShipmentNumber, WarehouseRequest> asked = asked(account, from, rows);
    List<FulfilmentRow> ours = rows.stream().filter(r -> of(r, asked).isPresent()).toList();
    List<FulfilmentRow> good = ours.stream().filter(r -> r.row().problem().isEmpty()).toList();
    List<NamedNumber> numbers =
        good.stream()
            .filter(r -> r.outcome() == Outcome.SHIPPED)
            .map(r -> named(of(r, asked).orElseThrow(), r))
            .toList();
    arrivals.take(account, numbers, "倉庫 " + from);
    endings(account, asked, good, numbers);
    unreadable(account, from, asked, rows);
  }

  /** What warehouses that work by files, or this connection, were asked for. */
  private Map<ShipmentNumber, WarehouseRequest> asked(
      AccountId account, ConnectionId from, List<FulfilmentRow> rows) {
    Set<ShipmentNumber> keys =
        rows.stream().flatMap(r -> r.shipment().stream()).collect(Collectors.toSet());
    return requests.find(account, keys).values().stream()
        .filter(r -> r.byFile() || r.warehouse().equals(from.toString()))
        .collect(Collectors.toMap(WarehouseRequest::shipment, r -> r));
  }

  private static Optional<WarehouseRequest> of(
      FulfilmentRow row, Map<ShipmentNumber, WarehouseRequest> asked) {
    return row.shipment().map(asked::get);
  }

  private NamedNumber named(WarehouseRequest r, FulfilmentRow row) {
    LocalDate day = row.row().shipped().orElseGet(() -> LocalDate.now(clock.withZone(Japan.ZONE)));
    return new NamedNumber(r.shipment(), row.carrier(), row.row().number(), day, false);
  }

  private void endings(
      AccountId account,
      Map<ShipmentNumber, WarehouseRequest> asked,
      List<FulfilmentRow> good,
      List<NamedNumber> numbers) {
    Set<ShipmentNumber> left =
        numbers.stream().map(NamedNumber::shipment).collect(Collectors.toSet());
    Map<ShipmentNumber, Set<String>> heard = requests.heard(account, asked.keySet());
    for (FulfilmentRow row : good) {
      WarehouseRequest r = of(row, asked).orElseThrow();
      boolean known =
          heard.getOrDefault(r.shipment(), Set.of()).contains(ShortDispatches.said(row));
      if (row.outcome() == Outcome.SHIPPED || known) {
        continue;
      }
      try {
        if (left.contains(r.shipment()) || r.state() == WarehouseRequest.State.SHIPPED) {
          endings.partly(account, row, r, true);
        } else {
          endings.ended(account, row, r, true);
        }
      } catch (Outcomes.Unchanged e) {
        unchanged(account, r, row);
      }
    }
  }

  /** What became of it is written on its request: the order takes nothing, and the others go on. */
  private void unchanged(AccountId account, WarehouseRequest r, FulfilmentRow row) {
    String what = row.outcome() == Outcome.SHORT ? "欠品" : "取消";
    String cause = row.cause().isEmpty() ? "" : " " + row.cause();
    String words = "倉庫の結果（" + what + cause + "）を注文に書き込めません。注文を確かめてください";
    if (!r.words().equals(words)) {
      requests.change(account, r, r.in(r.state(), words, clock.instant()));
    }
    if (!alarms.fresh(account, List.of(r.shipment().value() + " " + words)).isEmpty()) {
      alarms.raise(
          account,
          new Text(
              "出荷「" + r.shipment().value() + "」: " + words,
              "Shipment "
                  + r.shipment().value()
                  + ": what the warehouse says ("
                  + (row.outcome() == Outcome.SHORT ? "short" : "taken back")
                  + cause
                  + ") cannot be written to the order. Look at the order"));
    }
  }

  /** Rows without a number of ours may be ours all the same: somebody has to look at them too. */
  private void unreadable(
      AccountId account,
      ConnectionId from,
      Map<ShipmentNumber, WarehouseRequest> asked,
      List<FulfilmentRow> rows) {
    Map<String, FulfilmentRow> bad = new LinkedHashMap<>();
    Set<ShipmentNumber> written = new HashSet<>();
    for (FulfilmentRow row : rows) {
      Optional<WarehouseRequest> of = of(row, asked);
      if (row.row().problem().isPresent() && (of.isPresent() || row.row().key().isEmpty())) {
        bad.putIfAbsent(row.row().key() + " " + row.row().problem().get(), row);
        of.filter(r -> written.add(r.shipment())).ifPresent(r -> write(account, r, row));
      }
    }
    List<String> fresh = alarms.fresh(account, bad.keySet());
    if (!fresh.isEmpty()) {
      Text some =
          Text.joined(
              fresh.stream().limit(NAMED).map(b -> sentence(bad.get(b))).toList(), " ", " ");
      int more = fresh.size() - NAMED;
      alarms.raise(
          account,
          new Text(
              "倉庫「"
                  + from
                  + "」の出荷実績に読めない行があります。"
                  + some.ja()
                  + (more > 0 ? " ほか" + more + "件" : ""),
              "Rows of the results of the warehouse \""
                  + from
                  + "\" cannot be read. "
                  + some.en()
                  + (more > 0 ? " " + more + " more" : "")));
    }
  }

  private void write(AccountId account, WarehouseRequest r, FulfilmentRow row) {
    String words = "出荷実績を読めません。" + sentence(row).ja();
    boolean waits = r.state().open() || r.state() == WarehouseRequest.State.CANCELLING;
    if (waits && !r.words().equals(words)) {
      requests.change(account, r, r.in(r.state(), words, clock.instant()));
    }
  }

  private static Text sentence(FulfilmentRow row) {
    RowProblem p = row.row().problem().orElseThrow();
    String column = p.column().isEmpty() ? "" : "「" + p.column() + "」";
    String whose = row.row().key().isEmpty() ? "" : "（" + row.row().key() + "）";
    String at = row.row().key().isEmpty() ? "" : " (" + row.row().key() + ")";
    String of = p.column().isEmpty() ? "" : " " + p.column();
    return new Text(
        row.row().row() + "行目" + whose + column + ": " + p.ja(),
        "Line " + row.row().row() + at + of + ": " + p.en());
  }
}
