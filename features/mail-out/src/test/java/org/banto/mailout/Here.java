// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.Clock;
import org.banto.fakes.OneWay;
import org.banto.house.Settings;
import org.banto.net.WaysOut;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;

/** Far sides on this machine, which the operator has listed. */
final class Here {
  private Here() {}

  static WaysOut ways() {
    return new OneWay(new GuardedWayOut(InsideList.of("127.0.0.1, localhost")));
  }

  static MailServers servers(Settings settings) {
    return new MailServers(new MailConsents(settings, ways()), ways());
  }

  static MailConsents consents(Settings settings, Clock clock) {
    return new MailConsents(settings, ways(), clock);
  }
}
