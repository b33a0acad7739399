// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

/**
 * How a shipment travels.
 *
 * @param carrier the carrier's connector id, e.g. {@code yamato}; empty while not chosen
 * @param label the neutral slip type of that carrier, e.g. {@code PREPAID}, {@code COD}, {@code
 *     NEKOPOS}, {@code COMPACT}; empty while not chosen
 * @param temperature how cold
 */
public record Carriage(String carrier, String label, Temperature temperature) {
  /** Not chosen yet. */
  public static final Carriage NONE = new Carriage("", "", Temperature.AMBIENT);
}
