// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** Adds parcels to shipments whose label is out (個口追加). */
final class FurtherParcels {
  private final OrderService orders;
  private final Carriers carriers;

  FurtherParcels(OrderService orders, Carriers carriers) {
    this.orders = orders;
    this.carriers = carriers;
  }

  /**
   * The change of an order by which a shipment of it has a parcel more.
   *
   * @throws IllegalArgumentException in words, when it cannot have it
   */
  Change change(Order order, Shipment s, FurtherParcel parcel, String job, Actor by) {
    SlipFaults.refusal(order)
        .ifPresent(
            p -> {
              throw new Rejection(p.sentence());
            });
    if (s.lead().isPresent()) {
      throw new Rejection(
          new Text(
              "出荷 " + s.lead().get() + " に同梱した出荷です。個口は同梱先に追加してください。",
              "This shipment travels with shipment " + s.lead().get() + ". Add the parcel there."));
    }
    Shipment more = parcel.on(s, carriers.checked(s.carriage().carrier()));
    if (!parcel.number().isEmpty()) {
      NumberSearch.users(orders, order.account(), List.of(parcel.number())).values().stream()
          .flatMap(Set::stream)
          .findFirst()
          .ifPresent(user -> refuse(parcel, user));
    }
    return new Change(
        order.with(e -> e.shipment(more)),
        by,
        "parcel.added",
        parcel.done(s),
        job,
        List.of(),
        Optional.empty());
  }

  private static void refuse(FurtherParcel parcel, ShipmentNumber user) {
    throw new Rejection(
        new Text(
            "「" + parcel.number() + "」は出荷 " + user + " の番号です。",
            "\"" + parcel.number() + "\" is the number of shipment " + user + "."));
  }
}
