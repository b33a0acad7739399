// SPDX-License-Identifier: Apache-2.0
package org.banto.fulfilment;

import java.time.Clock;
import java.util.List;
import org.banto.account.AccountId;
import org.banto.connect.FulfilmentRow;
import org.banto.shipment.NumberImport.Verdict;

/** What becomes of shipments of which a warehouse says that nothing left, or not all. */
final class Endings {
  private static final int LONGEST = 200;

  private final Requests requests;
  private final FulfilmentRoom room;
  private final Clock clock;

  Endings(Requests requests, FulfilmentRoom room, Clock clock) {
    this.requests = requests;
    this.room = room;
    this.clock = clock;
  }

  /** What a row says, by which it is known again. */
  static String said(FulfilmentRow row) {
    String day = row.row().shipped().map(Object::toString).orElse("");
    String all = row.outcome() + " " + day + " " + row.cause();
    return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  /** Some of it left: the shipment has its number, and somebody has to look at the rest. */
  ResultRow partly(AccountId account, FulfilmentRow row, Request seen, boolean save) {
    String words = "一部が出荷されていません。" + row.cause();
    if (save) {
      Request now = requests.find(account, List.of(seen.shipment())).get(seen.shipment());
      requests.change(account, now, now.in(now.state(), words, clock.instant()));
      requests.hear(account, seen.shipment(), said(row));
    }
    return ResultRow.of(
        row, "PARTLY_SHORT", "", words, "Some of it was not shipped. " + row.cause());
  }

  /** Nothing left. */
  ResultRow ended(AccountId account, FulfilmentRow row, Request r, boolean save) {
    boolean shortage = row.outcome() == FulfilmentRow.Outcome.SHORT;
    Request.State to = shortage ? Request.State.SHORT : Request.State.CANCELLED;
    if (r.state() == to) {
      if (save) {
        requests.hear(account, r.shipment(), said(row));
      }
      return ResultRow.of(row, Verdict.ALREADY.name(), "", "取込済みです。", "Saved before.");
    }
    if (!r.state().open() && r.state() != Request.State.CANCELLING) {
      return ResultRow.of(
          row,
          Verdict.NOT_WAITING.name(),
          "",
          "倉庫の出荷を待っている依頼ではありません。",
          "No request that waits for the warehouse.");
    }
    if (save) {
      end(account, row, r, shortage);
    }
    return shortage
        ? ResultRow.of(row, "SHORT", "", "欠品です。" + row.cause(), "Short. " + row.cause())
        : ResultRow.of(
            row, "CANCELLED", "", "倉庫で取り消されました。" + row.cause(), "Cancelled. " + row.cause());
  }

  private void end(AccountId account, FulfilmentRow row, Request r, boolean shortage) {
    if (shortage) {
      room.gaveUp(account, r, row.cause().isEmpty() ? "欠品" : row.cause());
    } else {
      room.tookBack(account, r, row.cause());
    }
    requests.hear(account, r.shipment(), said(row));
  }
}
