// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.connect.Dispatch;
import org.banto.connect.FulfilmentRow;
import org.banto.house.NumberImport.Verdict;
import org.banto.shipment.ShipmentNumber;

/** What becomes of shipments of which a warehouse says that nothing left, or not all. */
final class ShortDispatches {
  private static final int LONGEST = 200;
  private static final String PARTLY = "一部が倉庫から出荷されていません。";

  private final Requests requests;
  private final WarehousesRoom room;
  private final WarehouseAlarms alarms;
  private final Clock clock;

  ShortDispatches(Requests requests, WarehousesRoom room, WarehouseAlarms alarms, Clock clock) {
    this.requests = requests;
    this.room = room;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** What a row says, by which it is known again. */
  static String said(FulfilmentRow row) {
    return said(row.outcome(), row.row().shipped().map(Object::toString).orElse(""), row.cause());
  }

  private static String said(FulfilmentRow.Outcome outcome, String day, String cause) {
    String all = outcome + " " + day + " " + cause;
    return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  /** Some of it left: the shipment has its number, and somebody has to look at the rest. */
  ResultRow partly(AccountId account, FulfilmentRow row, WarehouseRequest seen, boolean save) {
    if (save) {
      partly(account, seen.shipment(), row.cause(), said(row));
    }
    return ResultRow.of(
        row,
        "PARTLY_SHORT",
        "",
        new Text(PARTLY + row.cause(), "Some of it was not shipped. " + row.cause()));
  }

  /** The same, where a warehouse says so with a parcel that left. */
  void partly(AccountId account, Dispatch dispatch) {
    String said = said(FulfilmentRow.Outcome.SHORT, "", dispatch.missing());
    partly(account, dispatch.shipment(), dispatch.missing(), said);
  }

  /** Said again, it is not told again. */
  private void partly(AccountId account, ShipmentNumber shipment, String cause, String said) {
    Optional<WarehouseRequest> now =
        Optional.ofNullable(requests.find(account, List.of(shipment)).get(shipment));
    boolean known =
        requests.heard(account, List.of(shipment)).getOrDefault(shipment, Set.of()).contains(said);
    now.filter(r -> !known || r.words().isEmpty())
        .ifPresent(
            r -> requests.change(account, r, r.in(r.state(), PARTLY + cause, clock.instant())));
    if (now.isPresent() && !known) {
      requests.hear(account, shipment, said);
      alarms.raise(
          account,
          new Text(
              "出荷「" + shipment.value() + "」の" + PARTLY + cause,
              "Part of shipment " + shipment.value() + " did not leave the warehouse. " + cause));
    }
  }

  /** Nothing left. */
  ResultRow ended(AccountId account, FulfilmentRow row, WarehouseRequest r, boolean save) {
    boolean shortage = row.outcome() == FulfilmentRow.Outcome.SHORT;
    WarehouseRequest.State to =
        shortage ? WarehouseRequest.State.SHORT : WarehouseRequest.State.CANCELLED;
    if (r.state() == to) {
      if (save) {
        requests.hear(account, r.shipment(), said(row));
      }
      return ResultRow.of(row, Verdict.ALREADY.name(), "", new Text("取込済みです。", "Saved before."));
    }
    if (!r.state().open() && r.state() != WarehouseRequest.State.CANCELLING) {
      return ResultRow.of(
          row,
          Verdict.NOT_WAITING.name(),
          "",
          new Text("倉庫の出荷を待っている依頼ではありません。", "No request that waits for the warehouse."));
    }
    if (save) {
      end(account, row, r, shortage);
    }
    return shortage
        ? ResultRow.of(row, "SHORT", "", new Text("欠品です。" + row.cause(), "Short. " + row.cause()))
        : ResultRow.of(
            row,
            "CANCELLED",
            "",
            new Text("倉庫で取り消されました。" + row.cause(), "Cancelled. " + row.cause()));
  }

  private void end(AccountId account, FulfilmentRow row, WarehouseRequest r, boolean shortage) {
    if (shortage) {
      room.gaveUp(account, r, row.cause().isEmpty() ? "欠品" : row.cause());
    } else {
      room.tookBack(account, r, row.cause());
    }
    requests.hear(account, r.shipment(), said(row));
  }
}
