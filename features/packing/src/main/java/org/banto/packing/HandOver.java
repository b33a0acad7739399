// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;

/**
 * A hand-over list (荷渡し表): what a carrier took along on one run.
 *
 * @param id carrier, day and run
 * @param carrier which carrier
 * @param day of which day
 * @param run the first, second … of this carrier on this day (便)
 * @param at when it was closed
 * @param by who closed it
 * @param reason why it was closed although something differed, or empty
 * @param lines its boxes
 * @param reopened who took it back because nothing had left yet; empty for one that holds
 */
public record HandOver(
    String id,
    String carrier,
    LocalDate day,
    int run,
    Instant at,
    String by,
    String reason,
    List<Line> lines,
    String reopened) {
  /**
   * A box.
   *
   * @param number its waybill number
   * @param shipment of which shipment
   * @param label slip type
   * @param temperature how cold
   * @param cod yen to collect with the shipment's first box, else 0
   */
  public record Line(
      String number, ShipmentNumber shipment, String label, Temperature temperature, long cod) {}

  public HandOver {
    lines = List.copyOf(lines);
  }

  /** One that holds. */
  HandOver(
      String id,
      String carrier,
      LocalDate day,
      int run,
      Instant at,
      String by,
      String reason,
      List<Line> lines) {
    this(id, carrier, day, run, at, by, reason, lines, "");
  }

  /** Whether it was not taken back. */
  boolean holds() {
    return reopened.isEmpty();
  }

  /** The same taken back; what was on it is kept for the record. */
  HandOver reopenedBy(String who) {
    return new HandOver(id, carrier, day, run, at, by, reason, lines, who);
  }

  static String id(String carrier, LocalDate day, int run) {
    return carrier + "-" + day + "-" + run;
  }

  /** The same without some shipments. */
  HandOver without(List<ShipmentNumber> some) {
    List<Line> rest = lines.stream().filter(l -> !some.contains(l.shipment())).toList();
    return new HandOver(id, carrier, day, run, at, by, reason, rest, reopened);
  }
}
