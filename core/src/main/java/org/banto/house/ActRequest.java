// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banto.base.Desk;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** What staff or the robot do to orders, one or many at once. */
public sealed interface ActRequest {
  /**
   * Does one of {@link Flow#actions}.
   *
   * @param action which
   * @param arguments as its description allows
   */
  record Named(String action, Map<String, String> arguments) implements ActRequest {
    public Named {
      arguments = Map.copyOf(arguments);
    }
  }

  /** Moves them to a desk as the table of transitions allows. */
  static ActRequest move(Desk to) {
    return new Named("move", Map.of("desk", to.name()));
  }

  /** Sets them aside in a hold box, 1 to 30. */
  static ActRequest hold(int box) {
    return new Named("hold", Map.of("box", Integer.toString(box)));
  }

  /** Takes them out of their hold box, back to where they stand without it. */
  static ActRequest release() {
    return new Named("release", Map.of());
  }

  /** Says yes to all open warnings with a finding code. */
  static ActRequest acknowledge(String code) {
    return new Named("acknowledge", Map.of("code", code));
  }

  /** Applies the fix their checks propose for a finding code. */
  static ActRequest fix(String code) {
    return new Named("fix", Map.of("code", code));
  }

  /** Takes them one desk back. */
  static ActRequest back() {
    return new Named("back", Map.of());
  }

  /** Cancels those that still wait for their money, because its time is over. */
  record Lapse() implements ActRequest {}

  /**
   * Takes some goods out of a shipment that is not written yet, as a shipment of their own to the
   * same destination.
   *
   * @param shipment out of which
   * @param items what, less than all of it
   * @param day planned day of shipping of the new one
   * @param carriage how the new one travels
   */
  record Split(ShipmentNumber shipment, List<Shipment.Item> items, LocalDate day, Carriage carriage)
      implements ActRequest {
    public Split {
      items = List.copyOf(items);
    }
  }

  /**
   * Puts the goods of one shipment into another of the same order, destination and temperature;
   * the one without goods is struck.
   *
   * @param into which goes on
   * @param other which is struck
   */
  record Join(ShipmentNumber into, ShipmentNumber other) implements ActRequest {}

  /**
   * Makes room in the parcels of a shipment for shipments of other orders (同梱): for these and no
   * others. Each of them then has to {@link Travel}.
   *
   * @param shipment the lead
   * @param companions all of the others
   */
  record Carry(ShipmentNumber shipment, List<ShipmentNumber> companions) implements ActRequest {
    public Carry {
      companions = List.copyOf(companions);
    }
  }

  /**
   * Puts a shipment into the parcels of one of another order that carries it.
   *
   * @param shipment the companion
   * @param lead the lead as it is now
   */
  record Travel(ShipmentNumber shipment, Shipment lead) implements ActRequest {}

  /**
   * Takes a shipment that has not left out of the parcels it shares (同梱解除); a lead lets its
   * companions go.
   *
   * @param shipment which one
   */
  record Part(ShipmentNumber shipment) implements ActRequest {}
}
