// SPDX-License-Identifier: Apache-2.0
package org.banto.shipment;

import java.util.Optional;

/**
 * How a shipment travels.
 *
 * @param carrier the carrier's connector id, e.g. {@code yamato}; empty while not chosen
 * @param label the neutral slip type of that carrier, e.g. {@code PREPAID}, {@code COD}, {@code
 *     NEKOPOS}, {@code COMPACT}; empty while not chosen
 * @param temperature how cold
 * @param place where the carrier leaves it, when not with the recipient
 */
public record Carriage(
    String carrier, String label, Temperature temperature, Optional<Place> place) {
  /** Not chosen yet. */
  public static final Carriage NONE = new Carriage("", "", Temperature.AMBIENT);

  /**
   * Where the carrier leaves a shipment.
   *
   * @param kind {@value #DEPOT}, or a neutral place of 置き配: {@code DOOR}, {@code LOCKER} …
   * @param code the carrier's code of its depot (営業所コード, 局留め郵便番号), or empty
   * @param name the depot's name, or empty
   */
  public record Place(String kind, String code, String name) {
    /** 営業所止め, 局留め: the recipient fetches it at the carrier's depot. */
    public static final String DEPOT = "DEPOT";
  }

  /** One that goes to the recipient's door. */
  public Carriage(String carrier, String label, Temperature temperature) {
    this(carrier, label, temperature, Optional.empty());
  }

  /** The depot where it is kept, if it is. */
  public Optional<Place> depot() {
    return place.filter(p -> p.kind().equals(Place.DEPOT));
  }
}
