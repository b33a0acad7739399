// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the buyer wishes to receive.
 *
 * @param date the day (配送指定日)
 * @param slot the time of day
 */
public record DeliveryWish(Optional<LocalDate> date, Optional<TimeSlot> slot) {
  /** No wish. */
  public static final DeliveryWish NONE = new DeliveryWish(Optional.empty(), Optional.empty());
}
