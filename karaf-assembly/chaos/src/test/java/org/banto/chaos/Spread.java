// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.util.List;

/** Times as a reader of the build wants them. */
record Spread(List<Long> times) {
  Spread {
    times = times.stream().sorted().toList();
  }

  /** The middle one, the later of two. */
  long median() {
    return times.get(times.size() / 2);
  }

  @Override
  public String toString() {
    return times.isEmpty()
        ? "-"
        : "median %d, worst %d".formatted(median(), times.get(times.size() - 1));
  }
}
