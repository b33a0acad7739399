// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.run;

import java.time.Clock;
import java.util.Map;
import org.banto.simulators.MallSettings;

/** Far sides that live by the machine's clock; one that a house runs lives by the house's. */
public final class RealTime {
  private RealTime() {}

  /** A far side for tests: a free port, no orders, no limits, nothing on disk. */
  public static MallSettings forTests() {
    return MallSettings.of(Map.of("port", "0"), clock());
  }

  static Clock clock() {
    return Clock.systemUTC();
  }
}
