// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.time.ZoneId;

/** Where the shops and their buyers are. */
public final class Japan {
  /** By whose clocks days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private Japan() {}
}
