// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.annotation.versioning.ProviderType;

/** The days on which the shop ships. */
@ProviderType
public interface ShipDates {
  /**
   * When a shipment leaves.
   *
   * @param day the day; empty while money is awaited first, and for a shop that never ships
   * @param why the way there in one line, without personal data
   */
  record Plan(Optional<LocalDate> day, Text why) {}

  /**
   * When a shipment of an order leaves by the shop's rules, today at the earliest; its day as it
   * stands is not asked. May read from a table: not for checks.
   */
  Plan plan(Order order, Shipment shipment, Instant now);

  /** The day an order placed at this time ships at the earliest, by the shop's cut-off times. */
  LocalDate earliest(AccountId account, Instant placed);

  /** Whether the shop ships on this day. */
  boolean shipsOn(AccountId account, LocalDate day);

  /**
   * The first day from this one on on which a shipment can leave: the shop ships, its warehouse
   * works, and its carrier comes. Empty where there is none within 370 days.
   */
  Optional<LocalDate> next(Order order, Shipment shipment, LocalDate from);

  /** Days the carrier needs from the shop to this prefecture (都道府県), 0 or more. */
  int leadDays(AccountId account, String prefecture);
}
