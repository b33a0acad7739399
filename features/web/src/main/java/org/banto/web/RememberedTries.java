// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** In the memory of this house: those of the latest places, for as long as nothing can be written. */
final class RememberedTries implements TryCounts {
  private static final int MOST = 10_000;

  private final Map<String, Failed> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public synchronized <T> T change(
      Collection<String> places, Function<Map<String, Failed>, T> work) {
    Map<String, Failed> of = new HashMap<>();
    places.forEach(place -> of.computeIfAbsent(place, known::get));
    T given = work.apply(of);
    known.keySet().removeAll(places);
    known.putAll(of);
    return given;
  }

  synchronized int size() {
    return known.size();
  }
}
