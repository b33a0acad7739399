// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;

/**
 * The money of an order as the mall states it. It is checked and shown, never recomputed. Empty
 * means that the mall has not fixed the amount yet.
 *
 * @param goods sum of the lines, tax included
 * @param total what the order comes to before points and coupons
 * @param due what the buyer has to pay (請求額)
 * @param charges postage, fees, wrapping, coupons, points
 * @param taxes totals per rate, or empty when the mall gives none
 */
public record Amounts(
    Optional<Yen> goods,
    Optional<Yen> total,
    Optional<Yen> due,
    List<Charge> charges,
    List<TaxTotal> taxes) {
  public Amounts {
    charges = List.copyOf(charges);
    taxes = List.copyOf(taxes);
  }

  /** The sum of all charges of a kind. */
  public Yen sum(Charge.Kind kind) {
    return charges.stream()
        .filter(c -> c.kind() == kind)
        .map(Charge::amount)
        .reduce(Yen.ZERO, Yen::plus);
  }
}
