// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

/** What an order has one of: the first rule that sets it wins, what staff set stays. */
public enum RuleTarget {
  ROUTE("route"),
  /** {@code carrier} or {@code carrier/label}. */
  CARRIER("carrier"),
  PARCELS("parcels"),
  TEMPERATURE("temperature"),
  SHIP_DAYS("ship.days"),
  SHIP_NOT_BEFORE("ship.not-before"),
  SHIP_WEEKDAYS("ship.weekdays"),
  /** {@code box} or {@code box/reason}. */
  HOLD("hold");

  private final String kind;

  RuleTarget(String kind) {
    this.kind = kind;
  }

  /** How an effect names it. */
  public String kind() {
    return kind;
  }

  /** What staff pins who set it by hand. */
  public String pin() {
    return this == SHIP_DAYS || this == SHIP_NOT_BEFORE || this == SHIP_WEEKDAYS
        ? "ship.date"
        : kind;
  }
}
