// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banto.fields.HouseFields;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.order.Order;

/** The room's planning of shipments, with a clock of the caller's; as the room's own tests make it. */
public final class PlanDoor {
  private final Planner planner;
  private final Check dates;

  public PlanDoor(Settings settings, ShipDates dates, Clock clock) {
    this.planner =
        new Planner(
            settings, new HouseFields(), Optional.of(dates), List.of(new LabelTypeRules()), clock);
    this.dates = new ShipDateCheck(Optional.of(dates), clock);
  }

  /** The order with shipments, as when it is accepted. */
  public Order plan(Order order) {
    return planner.plan(order);
  }

  /** The order with possible ship dates, as when its money has come. */
  public Order redate(Order order) {
    return planner.redate(order);
  }

  /** Whether a planned day is possible. */
  public Check dates() {
    return dates;
  }
}
