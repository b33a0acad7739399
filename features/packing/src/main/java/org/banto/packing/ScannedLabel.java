// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.banto.shipment.CheckDigit;

/**
 * The barcode of a carrier's label, as a scanner reads it.
 *
 * @param number the waybill number, digits only
 */
record ScannedLabel(String number) {
  /**
   * Reads it: NW-7 comes with or without its start and stop letters (A to D), and people type
   * hyphens.
   *
   * @return empty when it cannot be a waybill number: 10 to 14 digits
   */
  static Optional<ScannedLabel> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Cc}-]", "");
    String digits = plain.replaceFirst("^[A-D]([0-9]+)[A-D]$", "$1");
    return digits.matches("[0-9]{10,14}")
        ? Optional.of(new ScannedLabel(digits))
        : Optional.empty();
  }

  /**
   * Whether the last of twelve digits is the remainder of the others by seven (7DR); other lengths
   * have no known rule and pass.
   */
  boolean checks() {
    return number.length() != 12 || CheckDigit.holds(number);
  }
}
