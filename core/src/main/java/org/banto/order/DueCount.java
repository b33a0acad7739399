// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.LocalDate;
import org.banto.base.Desk;

/**
 * How many orders before the truck ({@link Desk#beforeTruck()}) are due on a day; read from kept
 * counters, never counted on the way.
 *
 * @param due which of their days
 * @param day the day
 * @param orders how many
 */
public record DueCount(Due due, LocalDate day, long orders) {
  /** Which day of an order. */
  public enum Due {
    /** The planned ship date. */
    SHIP,
    /** The delivery date the buyer wishes for. */
    WISH
  }
}
