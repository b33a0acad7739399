// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.fakes.OrderFieldContract;
import org.banto.fakes.Orders;

class TruckFieldsTest extends OrderFieldContract {
  TruckFieldsTest() {
    super(
        new TruckFields(
            account -> {
              Load load =
                  new Load(
                      new OrderId(2),
                      "yamato",
                      1,
                      LocalDate.of(2026, 11, 27),
                      Orders.NOW,
                      Optional.of(MissCause.HELD),
                      false);
              TruckClock.Miss miss = new TruckClock.Miss(load, MissCause.HELD, Optional.empty());
              return new TruckClock.Forecast(
                  List.of(
                      new TruckClock.Truck(
                          "yamato", Optional.empty(), false, List.of(load), List.of(miss))),
                  Optional.empty());
            }));
  }
}
