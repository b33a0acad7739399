// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.banto.shipment.ShipmentState;

/** Strikes batches: their shipments wait for output again, as long as no number is used. */
final class Strike {
  private static final int TRIES = 4;
  private final OrderService orders;
  private final Flow flow;
  private final Batches batches;

  Strike(OrderService orders, Flow flow, Batches batches) {
    this.orders = orders;
    this.flow = flow;
    this.batches = batches;
  }

  void strike(AccountId account, String id, String reason, Actor by) {
    Batches.Stored stored =
        batches
            .find(account, id)
            .filter(Batches.Stored::issued)
            .orElseThrow(
                () ->
                    new Rejection(
                        new Text(
                            "送り状データ " + id + " はありません。", "There is no label file " + id + ".")));
    if (stored.batch().struck()) {
      return;
    }
    String why = reason.isBlank() ? "" : "（" + reason.strip() + "）";
    String detail = "送り状データ " + id + " を取消" + why;
    List<Change> changes = back(account, stored.batch(), by, detail);
    for (int tried = 0; !changes.isEmpty(); tried++) {
      if (tried == TRIES) {
        throw new Rejection(
            new Text(
                "ほかの人が同時に変更しました。もう一度取り消してください。",
                "Somebody else changed it at the same time. Void it again."));
      }
      flow.submit(account, changes);
      changes = back(account, stored.batch(), by, detail);
    }
    batches.keep(account, new Batches.Stored(struck(stored.batch()), stored.job(), true));
  }

  /** What sends the printed shipments of a batch back; nothing once all are. */
  private List<Change> back(AccountId account, WaybillBatch batch, Actor by, String detail) {
    Map<OrderId, Order> back = new LinkedHashMap<>();
    for (BatchShipment in : BatchShipment.of(orders, account, batch)) {
      if (in.shipment().state().desk() == Desk.SHIPPED || in.shipment().hasItsNumbers()) {
        throw new Rejection(
            new Text(
                "伝票番号が入った出荷があるため、送り状データ " + batch.id() + " は取り消せません。",
                "Label file "
                    + batch.id()
                    + " cannot be voided: one of its shipments has a waybill number."));
      }
      if (in.shipment().state().desk() == Desk.TRACK_WAIT) {
        Order order = back.getOrDefault(in.order().id(), in.order());
        back.put(
            order.id(),
            order.with(e -> e.shipment(in.shipment().in(ShipmentState.RELEASED).blank())));
      }
    }
    return back.values().stream().map(o -> new Change(o, by, "waybill.struck", detail)).toList();
  }

  private static WaybillBatch struck(WaybillBatch b) {
    return new WaybillBatch(
        b.id(), b.wave(), b.carrier(), b.at(), b.by(), b.shipments(), b.sha256(), b.reason(), true);
  }
}
