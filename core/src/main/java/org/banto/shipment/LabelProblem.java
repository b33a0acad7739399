// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.util.Map;
import org.banto.base.Text;

/**
 * Why a shipment cannot go into a carrier's file.
 *
 * @param shipment which one
 * @param column the carrier's name of the column
 * @param code the carrier's own error code where known, or the house's
 * @param sentence what staff reads; no personal data
 * @param proposal what would make it fit: new values of the recipient's {@code name}, {@code company},
 *     {@code street}, {@code building}, or of the wish's {@code slot}, {@code from}, {@code to};
 *     personal data; empty for none
 */
public record LabelProblem(
    ShipmentNumber shipment,
    String column,
    String code,
    Text sentence,
    Map<String, String> proposal) {
  public LabelProblem {
    proposal = Map.copyOf(proposal);
  }

  /**
   * A problem said in both languages.
   *
   * @throws IllegalArgumentException when one is empty
   */
  public LabelProblem(
      ShipmentNumber shipment,
      String column,
      String code,
      String ja,
      String en,
      Map<String, String> proposal) {
    this(shipment, column, code, new Text(ja, en), proposal);
  }

  /** The sentence in Japanese. */
  public String ja() {
    return sentence.ja();
  }

  /** The sentence in English. */
  public String en() {
    return sentence.en();
  }

  @Override
  public String toString() {
    return "LabelProblem[" + shipment + ", " + column + ", " + code + "]";
  }
}
