// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.order.Order;
import org.banto.order.Route;

/** What a run has to know of the house; pure, so that a run of the same order comes to the same. */
interface RuleHouse {
  /** The route of this id. */
  Optional<Route> route(String id);

  /** Whether the order can go like that: a mail-bin takes no cash, nor a wished day, nor cold goods. */
  boolean possible(Order order, RuleTarget target, String value);

  /** Words with what stands for their symbols. */
  String fill(String text, Order order);

  /** Whether the shop ships on this day. */
  boolean shipsOn(LocalDate day);
}
