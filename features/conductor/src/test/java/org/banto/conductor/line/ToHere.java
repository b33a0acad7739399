// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.OneWay;
import org.banto.wayout.GuardedWayOut;
import org.banto.wayout.InsideList;

/** Ways out to far sides on this machine, which are on the operator's list. */
final class ToHere {
  private ToHere() {}

  static PacedOutbound outbound(HttpLanes lines, double perSecond, Clock clock) {
    return outbound(
        lines,
        hosts(saved(), List.of("127.0.0.1"), System::nanoTime),
        "127.0.0.1",
        perSecond,
        clock);
  }

  static PacedOutbound outbound(
      HttpLanes lines, OwnHosts hosts, String inside, double perSecond, Clock clock) {
    return new PacedOutbound(
        lines, hosts, new OneWay(new GuardedWayOut(InsideList.of(inside))), perSecond, clock);
  }

  /** Of connections whose connector states these hosts. */
  static OwnHosts hosts(SavedConnections saved, List<String> stated, LongSupplier nanos) {
    RequestPlaces places = new RequestPlaces(List.of(), List.of("shop"));
    return new OwnHosts(saved, type -> places, type -> stated, nanos);
  }

  static SavedConnections saved() {
    return new SavedConnections(new MemorySettings(), Clock.systemUTC());
  }
}
