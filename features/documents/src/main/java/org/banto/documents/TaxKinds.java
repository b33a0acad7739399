// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.banto.order.Order;
import org.banto.order.TaxRate;
import org.banto.order.TaxRates;

/**
 * What kind the rates of one order are of: papers mark goods by the kind of their rate, not by its
 * percent, and a return bears the rate of its sale, whatever is in force by then.
 *
 * @param rates of all times
 * @param ordered the day of the order
 * @param shipped the day it leaves
 */
record TaxKinds(TaxRates rates, LocalDate ordered, LocalDate shipped) {
  /** The attribute that says it. */
  static final String KIND = "tax-kind";

  static TaxKinds of(Order order, Map<String, String> settings) {
    LocalDate ordered = OrderSheet.dayOf(order.placed().orderedAt());
    LocalDate shipped = order.shipDate().filter(d -> d.isAfter(ordered)).orElse(ordered);
    return new TaxKinds(TaxRates.of(settings), ordered, shipped);
  }

  /** {@code standard}, {@code reduced}, {@code free}, or {@code other} for none of that time. */
  String of(TaxRate rate) {
    return rates
        .kind(rate, ordered, shipped)
        .map(k -> k.name().toLowerCase(Locale.ROOT))
        .orElse("other");
  }

  /** A paper issued before kinds were written, with those of its time, when 8 was the reduced one. */
  static String upgraded(String xml) {
    return xml.contains(KIND + "=")
        ? xml
        : xml.replace(" rate=\"8\"", " rate=\"8\" " + KIND + "=\"reduced\"")
            .replace(" rate=\"0\"", " rate=\"0\" " + KIND + "=\"free\"");
  }
}
