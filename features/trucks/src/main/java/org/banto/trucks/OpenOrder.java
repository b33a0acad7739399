// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/**
 * What trucks ask of an order: so little of it that all that are open can be kept in memory, and of
 * the buyer nothing but the prefecture.
 *
 * @param held whether it lies in a hold box
 * @param stopped whether a finding stops it
 * @param wish the day on which the buyer wishes to receive
 * @param prefecture of the first destination
 * @param day on which it is planned to be shipped
 */
record OpenOrder(
    OrderId id,
    Desk desk,
    boolean held,
    boolean stopped,
    MallState.Standing mall,
    Instant received,
    Instant placed,
    Optional<LocalDate> wish,
    String prefecture,
    Optional<LocalDate> day,
    List<Part> parts) {
  /** Where orders stand that are to be shipped. */
  static final Set<Desk> OPEN =
      EnumSet.of(
          Desk.NEW, Desk.HOLD, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT, Desk.TRACK_WAIT);

  /** Where orders stand whose numbers are in. */
  static final Set<Desk> NUMBERED = EnumSet.of(Desk.SHIPPED, Desk.POSTPAY_WAIT, Desk.DONE);

  /** Of which nobody has said when they are shipped. */
  private static final Set<Desk> UNPLANNED = EnumSet.of(Desk.NEW, Desk.HOLD);

  private static final Set<MallState.Standing> GIVEN_UP =
      EnumSet.of(MallState.Standing.CANCELLED, MallState.Standing.CANCEL_PENDING);

  /**
   * A shipment that is not void.
   *
   * @param travels whether it goes in the parcels of another order
   */
  record Part(
      String carrier, int parcels, ShipmentState state, Optional<LocalDate> day, boolean travels) {
    static Part of(Shipment s) {
      return new Part(
          s.carriage().carrier().intern(),
          Math.max(1, s.parcels().size()),
          s.state(),
          s.shipDate(),
          s.lead().isPresent());
    }
  }

  static OpenOrder of(Order order) {
    return new OpenOrder(
        order.id(),
        order.desk(),
        order.hold().isPresent(),
        !order.open().isEmpty(),
        order.mall().standing(),
        order.receivedAt(),
        order.placed().orderedAt(),
        order.placed().wish().date(),
        order.placed().destinations().get(0).recipient().address().prefecture().intern(),
        order.shipDate(),
        order.live().stream().map(Part::of).toList());
  }

  /** Whether it may be on a truck of this day or of a later one. */
  boolean counts(LocalDate from) {
    return OPEN.contains(desk)
        || NUMBERED.contains(desk) && day.filter(d -> !d.isBefore(from)).isPresent();
  }

  /** Whether no day is chosen because its money is still awaited. */
  boolean unpaid() {
    return desk == Desk.PAY_WAIT && day.isEmpty();
  }

  /** Whether it may be on a truck of this very day. */
  boolean concerns(LocalDate today) {
    return !GIVEN_UP.contains(mall)
        && (UNPLANNED.contains(desk)
            || unpaid()
            || OPEN.contains(desk) && day.filter(d -> !d.isAfter(today)).isPresent()
            || NUMBERED.contains(desk) && day.filter(today::equals).isPresent());
  }
}
