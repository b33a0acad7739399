// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.Map;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Text;

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

  static final Set<String> KEYS = Set.of("scan", "label");

  static PackingSettings of(Map<String, String> s) {
    return new PackingSettings(
        !s.getOrDefault("scan", "on").equals("off"), !s.getOrDefault("label", "on").equals("off"));
  }

  /** Refuses a value that says neither. */
  static void check(String key, String value) {
    if (!Set.of("on", "off").contains(value)) {
      throw new Rejection(
          new Text("この設定はできません: " + key + "=" + value, "this cannot be set: " + key + "=" + value));
    }
  }

  Map<String, String> toSettings() {
    return Map.of("scan", scan ? "on" : "off", "label", label ? "on" : "off");
  }
}
