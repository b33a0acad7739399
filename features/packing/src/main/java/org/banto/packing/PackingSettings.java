// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.Map;

/**
 * How the shop packs: settings section {@code packing}.
 *
 * @param scan whether goods are scanned before they leave ({@code scan}: {@code on}, {@code off});
 *     a shop that does not hands over what has its number
 * @param label whether the label is read on the box after packing ({@code label}: {@code on},
 *     {@code off})
 */
record PackingSettings(boolean scan, boolean label) {
  static final String SECTION = "packing";

  static PackingSettings of(Map<String, String> s) {
    return new PackingSettings(
        !s.getOrDefault("scan", "on").equals("off"), !s.getOrDefault("label", "on").equals("off"));
  }

  Map<String, String> toSettings() {
    return Map.of("scan", scan ? "on" : "off", "label", label ? "on" : "off");
  }
}
