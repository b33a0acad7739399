// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.base.ShopId;
import org.banto.shipment.ParcelStatus;

/**
 * Which orders: the one query of list, saved search, bulk action and REST filter. Every condition
 * given must hold; an empty set or optional is no condition.
 *
 * @param desks standing on one of these
 * @param boxes in one of these hold boxes
 * @param shops of one of these shops ({@code mall~name})
 * @param payments with one of these payment kinds
 * @param findings with one of these finding codes open; the empty one is that none is
 * @param tags with one of these tags
 * @param assignees that one of these members of staff looks after; the empty one is that nobody does
 * @param carriers with a shipment of one of these carriers
 * @param parcels with a parcel that its carrier last saw like one of these
 * @param orderedFrom ordered on or after this day (Asia/Tokyo)
 * @param orderedTo ordered on or before this day
 * @param shipFrom planned to ship on or after
 * @param shipTo planned to ship on or before
 * @param wishFrom wished for on or after
 * @param wishTo wished for on or before
 * @param batch in this waybill batch
 * @param text part of a name, or a whole or tail of an order number, phone or mail, or a shipment
 *     or waybill number; empty for no condition
 * @param sort in which order
 */
public record OrderQuery(
    Set<Desk> desks,
    Set<Integer> boxes,
    Set<String> shops,
    Set<PaymentMethod.Kind> payments,
    Set<String> findings,
    Set<String> tags,
    Set<String> assignees,
    Set<String> carriers,
    Set<ParcelStatus.State> parcels,
    Optional<LocalDate> orderedFrom,
    Optional<LocalDate> orderedTo,
    Optional<LocalDate> shipFrom,
    Optional<LocalDate> shipTo,
    Optional<LocalDate> wishFrom,
    Optional<LocalDate> wishTo,
    Optional<String> batch,
    String text,
    Sort sort) {
  /** The orders a list can have; each is total, the id breaks ties. */
  public enum Sort {
    NEWEST,
    OLDEST,
    SHIP_DATE,
    WISH_DATE
  }

  /** Every order, newest first. */
  public static final OrderQuery ALL =
      new OrderQuery(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          Sort.NEWEST);

  public OrderQuery {
    desks = Set.copyOf(desks);
    boxes = Set.copyOf(boxes);
    shops = Set.copyOf(shops);
    payments = Set.copyOf(payments);
    findings = Set.copyOf(findings);
    tags = Set.copyOf(tags);
    assignees = Set.copyOf(assignees);
    carriers = Set.copyOf(carriers);
    parcels = Set.copyOf(parcels);
  }

  /** Every order on a desk, newest first. */
  public static OrderQuery on(Desk desk) {
    return of(Set.of(desk), Set.of(), Set.of(), Set.of(), Set.of(), ALL.shipFrom, "", Sort.NEWEST);
  }

  /** Every order with a tag, newest first. */
  public static OrderQuery tagged(String tag) {
    return of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(tag), ALL.shipFrom, "", Sort.NEWEST);
  }

  /** Every order of which staff know this {@link #text}, newest first. */
  public static OrderQuery saying(String text) {
    return of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), ALL.shipFrom, text, Sort.NEWEST);
  }

  /** Every order planned to ship on a day, newest first. */
  public static OrderQuery shipping(LocalDate day) {
    return of(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(day), "", Sort.NEWEST);
  }

  /** Every order paid like this, newest first. */
  public static OrderQuery paidBy(PaymentMethod.Kind kind) {
    return paidBy(kind, Set.of());
  }

  /** Every order on a desk that is paid like this, newest first. */
  public static OrderQuery paidBy(PaymentMethod.Kind kind, Desk desk) {
    return paidBy(kind, Set.of(desk));
  }

  private static OrderQuery paidBy(PaymentMethod.Kind kind, Set<Desk> desks) {
    Set<PaymentMethod.Kind> kinds = Set.of(kind);
    return of(desks, Set.of(), Set.of(), kinds, Set.of(), ALL.shipFrom, "", Sort.NEWEST);
  }

  /** Every order of a shop in a hold box, oldest first. */
  public static OrderQuery held(int box, ShopId shop) {
    Set<String> shops = Set.of(shop.toString());
    return of(Set.of(), Set.of(box), shops, Set.of(), Set.of(), ALL.shipFrom, "", Sort.OLDEST);
  }

  private static OrderQuery of(
      Set<Desk> desks,
      Set<Integer> boxes,
      Set<String> shops,
      Set<PaymentMethod.Kind> payments,
      Set<String> tags,
      Optional<LocalDate> ships,
      String text,
      Sort sort) {
    return new OrderQuery(
        desks,
        boxes,
        shops,
        payments,
        ALL.findings,
        tags,
        ALL.assignees,
        ALL.carriers,
        ALL.parcels,
        ALL.orderedFrom,
        ALL.orderedTo,
        ships,
        ships,
        ALL.wishFrom,
        ALL.wishTo,
        ALL.batch,
        text,
        sort);
  }

  @Override
  public String toString() {
    return "OrderQuery[" + desks + ", " + sort + "]";
  }
}
