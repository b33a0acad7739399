// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** What is known of log-ins that failed, by places of one's own. */
interface TryCounts {
  /**
   * Those that failed at a place.
   *
   * @param times how many
   * @param since when the first of them did
   * @param last when the last of them did
   */
  record Failed(int times, Instant since, Instant last) {
    /** One more, after those of before if there are any. */
    static Failed after(Failed before, Instant now) {
      return before == null
          ? new Failed(1, now, now)
          : new Failed(before.times() + 1, before.since(), now);
    }

    /** One fewer, or {@code null} when none is left. */
    Failed without() {
      return times == 1 ? null : new Failed(times - 1, since, last);
    }
  }

  /**
   * Changes what is known of places, in one step that nobody comes between.
   *
   * @param work changes the map of what is known; it may be called again with what is known by then
   * @return what it gives
   */
  <T> T change(Collection<String> places, Function<Map<String, Failed>, T> work);
}
