// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Where the shops and their buyers are. */
public final class Japan {
  /** By whose clocks days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").withZone(ZONE);

  private Japan() {}

  /** A moment as a file for people has it, e.g. {@code 2026/11/24 16:20:00}; to the second. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }
}
