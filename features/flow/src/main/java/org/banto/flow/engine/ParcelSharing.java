// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.house.ActRequest;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Decides about shipments of several orders in one parcel (T9, 同梱). */
final class ParcelSharing {
  private ParcelSharing() {}

  /** Room for others. */
  static Decision carry(Order order, ActRequest.Carry deed) {
    Optional<Decision> stop = unfit(order, deed.shipment());
    if (stop.isPresent()) {
      return stop.get();
    }
    Shipment lead = order.shipment(deed.shipment()).orElseThrow();
    if (lead.lead().isPresent()) {
      return Decision.Stop.of(
          new Text(
              "すでに出荷 " + lead.lead().get() + " に同梱されています",
              "It travels with shipment " + lead.lead().get() + " already"));
    }
    String others =
        deed.companions().stream().map(ShipmentNumber::value).collect(Collectors.joining("、"));
    return new Decision.Go(
        order.with(e -> e.shipment(lead.carrying(deed.companions()))),
        "shipment.carries",
        "出荷 " + lead.number() + (others.isEmpty() ? " は同梱なし" : " に " + others + " を同梱"));
  }

  /** Into the parcels of another. */
  static Decision travel(Order order, ActRequest.Travel deed) {
    Optional<Decision> stop = unfit(order, deed.shipment());
    if (stop.isPresent()) {
      return stop.get();
    }
    Shipment own = order.shipment(deed.shipment()).orElseThrow();
    Shipment lead = deed.lead();
    if (own.shared()) {
      return Decision.Stop.of(new Text("すでに同梱されています", "It shares a parcel already"));
    }
    if (own.carriage().temperature() != lead.carriage().temperature()) {
      return Decision.Stop.of(
          new Text(
              "温度帯が違う出荷は同梱できません", "Shipments of different temperatures cannot share a parcel"));
    }
    Shipment along = own.inParcelsOf(lead.number()).following(lead);
    if (along.lead().isEmpty()) {
      return Decision.Stop.of(
          new Text(
              "出荷 " + lead.number() + " には同梱できません",
              "It cannot travel with shipment " + lead.number()));
    }
    return new Decision.Go(
        order.with(e -> e.shipment(along)),
        "shipment.travels",
        "出荷 " + own.number() + " を出荷 " + lead.number() + " に同梱。モールの送料は変わりません");
  }

  /** Only what waits for its day, and would be printed here. */
  private static Optional<Decision> unfit(Order order, ShipmentNumber number) {
    Optional<Shipment> found = order.shipment(number);
    if (found.isEmpty() || found.get().state() != ShipmentState.PLANNED) {
      return Optional.of(
          Decision.Stop.of(
              new Text(
                  "出荷 " + number + " は同梱を決められる状態ではありません",
                  "As shipment " + number + " stands, it cannot share a parcel")));
    }
    if (order.desk() != Desk.SHIP_WAIT) {
      return Optional.of(
          Decision.Stop.of(
              new Text(
                  "「" + order.desk().japanese() + "」の注文です。同梱は発送待ちで決めます",
                  "The order is on \""
                      + order.desk().words().en()
                      + "\". Parcels are shared on \"To ship\"")));
    }
    return order.route().has(Desk.DOC_WAIT)
        ? Optional.empty()
        : Optional.of(
            Decision.Stop.of(
                new Text("外部倉庫から出る注文は同梱できません", "What a warehouse ships cannot share a parcel")));
  }

  /** By itself again. Once labels are out the parcel has to be opened: a reason is asked. */
  static Decision part(Order order, ActRequest.Part deed, Request ask) {
    Optional<Shipment> found =
        order.shipment(deed.shipment()).filter(s -> s.shared() && s.state() != ShipmentState.VOID);
    if (found.isEmpty()) {
      return Decision.Stop.of(new Text("同梱されていません", "It does not share a parcel"));
    }
    Shipment s = found.get();
    if (s.shipped()) {
      return Decision.Stop.of(new Text("すでに発送されています", "It has left already"));
    }
    if (s.state() != ShipmentState.RELEASED && s.underWay() && !ask.reasoned()) {
      return Decision.Stop.unlessReasoned(
          new Text(
              "送り状が出力済みです。荷物を開けて分け、理由を入れてください",
              "Its label is printed. Open the parcel, part it, and enter a reason"));
    }
    List<String> with =
        s.lead()
            .map(n -> List.of(n.value()))
            .orElseGet(() -> s.companions().stream().map(ShipmentNumber::value).toList());
    return new Decision.Go(
        order.with(e -> e.shipment(s.alone())),
        "shipment.parted",
        ask.because("出荷 " + s.number() + " と " + String.join("、", with) + " の同梱を解除"));
  }
}
