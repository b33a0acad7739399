// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How the shop packs: settings section {@code packing}.
 *
 * @param scan whether goods are scanned before they leave ({@code scan}: {@code on}, {@code off});
 *     a shop that does not hands over what has its number
 * @param label whether the label is read on the box after packing ({@code label}: {@code on},
 *     {@code off})
 * @param told when buyer and mall are told that a parcel leaves ({@code told}: {@code numbered},
 *     {@code packed}, {@code handed-over})
 */
record PackingSettings(boolean scan, boolean label, Told told) {
  static final String SECTION = "packing";

  /** The moment from which a parcel counts as shipped: then buyer and mall are told (T12). */
  enum Told {
    /** As soon as all its boxes have their numbers. */
    NUMBERED("numbered"),
    /** Once it is packed as well. */
    PACKED("packed"),
    /** When its carrier takes it along. */
    HANDED_OVER("handed-over");

    private final String value;

    Told(String value) {
      this.value = value;
    }

    /** As it stands in the settings. */
    String value() {
      return value;
    }

    private static Told of(String value) {
      return Stream.of(values()).filter(t -> t.value.equals(value)).findFirst().orElse(NUMBERED);
    }
  }

  /** When it is told; who does not scan packs nothing that the house knows of, so a number will do. */
  Told moment() {
    return told == Told.PACKED && !scan ? Told.NUMBERED : told;
  }

  static PackingSettings of(Map<String, String> s) {
    return new PackingSettings(
        !s.getOrDefault("scan", "on").equals("off"),
        !s.getOrDefault("label", "on").equals("off"),
        Told.of(s.getOrDefault("told", "")));
  }

  Map<String, String> toSettings() {
    return Map.of("scan", scan ? "on" : "off", "label", label ? "on" : "off", "told", told.value());
  }
}
