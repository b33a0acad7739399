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

/** What staff type of parcels: one more of a shipment whose label is out (個口追加), and their numbers. */
final class TypedParcels {
  private final OrderService orders;
  private final Carriers carriers;

  TypedParcels(OrderService orders, Carriers carriers) {
    this.orders = orders;
    this.carriers = carriers;
  }

  /**
   * The change of an order by which a shipment of it has a parcel more.
   *
   * @throws Rejection in words, when it cannot have it
   */
  Change change(Order order, Shipment s, FurtherParcel parcel, String job, Actor by) {
    look(order, s);
    Shipment more = parcel.on(s, checked(s));
    if (!parcel.number().isEmpty()) {
      unused(order, s, List.of(parcel.number()));
    }
    return change(order, more, "parcel.added", parcel.done(s), job, by);
  }

  /**
   * The change of an order by which the parcels of a shipment have these numbers.
   *
   * @throws Rejection in words, when they cannot have them
   */
  Change change(Order order, Shipment s, WrittenNumbers written, String job, Actor by) {
    look(order, s);
    Shipment numbered = written.on(s, checked(s));
    unused(order, s, written.numbers());
    String act = s.hasItsNumbers() ? "waybill.renumbered" : "waybill.numbered";
    return change(order, numbered, act, written.done(s), job, by);
  }

  private static void look(Order order, Shipment s) {
    SlipFaults.refusal(order)
        .ifPresent(
            p -> {
              throw new Rejection(p.sentence());
            });
    if (s.lead().isPresent()) {
      throw new Rejection(
          new Text(
              "出荷 " + s.lead().get() + " に同梱した出荷です。個口と番号は同梱先で変更してください。",
              "This shipment travels with shipment "
                  + s.lead().get()
                  + ". Change its parcels and numbers there."));
    }
  }

  private boolean checked(Shipment s) {
    return carriers.checked(s.carriage().carrier());
  }

  /** Numbers of other shipments are refused. */
  private void unused(Order order, Shipment s, List<String> numbers) {
    NumberSearch.users(orders, order.account(), numbers)
        .forEach(
            (number, users) ->
                users.stream()
                    .filter(u -> !u.equals(s.number()))
                    .findFirst()
                    .ifPresent(user -> refuse(number, user)));
  }

  private static void refuse(String number, ShipmentNumber user) {
    throw new Rejection(
        new Text(
            "「" + number + "」は出荷 " + user + " の番号です。",
            "\"" + number + "\" is the number of shipment " + user + "."));
  }

  /** It may be taken back: whom it is told of hears so only then. */
  private static Change change(
      Order order, Shipment after, String act, String detail, String job, Actor by) {
    return new Change(
        order.with(e -> e.shipment(after)),
        by,
        act,
        detail,
        job,
        List.of(),
        Optional.empty(),
        by.kind() == Actor.Kind.STAFF,
        Set.of());
  }
}
