// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order at Amazon's warehouses, in whatever version of Fulfillment Outbound it was asked for. */
final class FulfilmentOrder {
  /** What is to be shipped. */
  record Line(String id, String sku, int pieces) {}

  /** What left at one time, in packages with these numbers. */
  record Left(List<String> numbers, String carrier, Instant at) {}

  /**
   * What was asked.
   *
   * @param id the seller's number of it
   * @param speed Standard, Expedited, Priority or ScheduledDelivery
   * @param address by the names that all versions share
   */
  record Asked(String id, String speed, ObjectNode address, List<Line> lines) {}

  private static final List<String> EARLY = List.of("NEW", "RECEIVED", "PLANNING");

  final Asked asked;
  final Instant received;
  final List<Left> left = new ArrayList<>();

  /** Whether the last piece of each line is not shipped. */
  private boolean partly;

  private String status;
  private Instant updated;

  FulfilmentOrder(Asked asked, Instant now) {
    this.asked = asked;
    this.received = now;
    stand("RECEIVED", now);
  }

  /** By its name in 2020-07-01, which tells more states apart. */
  String status() {
    return status;
  }

  Instant updated() {
    return updated;
  }

  void stand(String next, Instant now) {
    status = next;
    updated = now;
  }

  void ship(Left some) {
    left.add(some);
    stand("COMPLETE", some.at());
  }

  /** All that is shipped has left; of each line one piece is not there. */
  void shipPartly(Left some) {
    ship(some);
    partly = true;
    stand("COMPLETE_PARTIALLED", some.at());
  }

  /** How many pieces of each line are not shipped. */
  int unfulfillable() {
    return partly ? 1 : 0;
  }

  /** Before anybody began to pack. */
  boolean early() {
    return EARLY.contains(status);
  }

  /** Being packed or not begun: how it ends is open. */
  boolean open() {
    return early() || status.equals("PROCESSING");
  }
}
