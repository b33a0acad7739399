// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import org.banto.simulators.MallClock;

/** The shop's key: it opens everything until the last second of its day. */
final class LicenceKey {
  private static final int DAYS = 90;

  private final MallClock clock;
  private final String secret;
  private volatile String key;
  private volatile Instant expires;

  LicenceKey(MallClock clock, String secret, String key) {
    this.clock = clock;
    this.secret = secret;
    this.key = key;
    this.expires =
        clock
            .today()
            .plusDays(DAYS)
            .atTime(LocalTime.of(23, 59, 59))
            .atZone(MallClock.TOKYO)
            .toInstant();
  }

  void renew(String newKey, Instant until) {
    key = newKey;
    expires = until;
  }

  String key() {
    return key;
  }

  Instant expires() {
    return expires;
  }

  boolean opens(String authorization) {
    String pair = secret + ':' + key;
    String right =
        "ESA " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return right.equals(authorization) && !clock.instant().isAfter(expires);
  }
}
