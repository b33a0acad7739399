// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Duration;
import java.util.Map;

/**
 * How the shop follows its parcels: settings section {@code tracking}. No source says how often a
 * carrier bears to be asked or when a parcel is lost, so all of it can be set.
 *
 * @param every hours from one look at a parcel to the next ({@code every}, 1 to 48)
 * @param absent days after the first vain attempt from which on it needs a hand ({@code absent}, 1
 *     to 30)
 * @param days days without a change after which it is given up ({@code days}, 3 to 60)
 */
record TrackingSettings(int every, int absent, int days) {
  static final String SECTION = "tracking";

  static TrackingSettings of(Map<String, String> s) {
    return new TrackingSettings(
        number(s, "every", 3), number(s, "absent", 3), number(s, "days", 14));
  }

  private static int number(Map<String, String> s, String key, int usual) {
    String value = s.getOrDefault(key, "");
    return value.isEmpty() ? usual : Integer.parseInt(value);
  }

  Duration untilNext() {
    return Duration.ofHours(every);
  }

  Duration untilAbsent() {
    return Duration.ofDays(absent);
  }

  Duration untilGivenUp() {
    return Duration.ofDays(days);
  }

  Map<String, String> toSettings() {
    return Map.of(
        "every", Integer.toString(every),
        "absent", Integer.toString(absent),
        "days", Integer.toString(days));
  }
}
