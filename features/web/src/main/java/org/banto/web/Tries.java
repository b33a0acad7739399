// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts log-ins that failed. A try is counted before it is judged, so many at once are not more
 * than one after the other; and it is counted for the place it came from, so nobody can lock a
 * colleague out from another one. What is remembered is bounded, whoever asks.
 *
 * <p>Per login and address: five tries, then each has to wait longer, up to 256 s. Per address: 30
 * failures in ten minutes.
 */
final class Tries {
  private static final int FREE = 5;
  private static final int OF_ADDRESS = 30;
  private static final Duration PERIOD = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Place, Failed> places = new Lru<>();
  private final Map<String, Failed> addresses = new Lru<>();

  private record Place(String login, String address) {}

  private record Failed(int times, Instant since, Instant last) {}

  private static final class Lru<K> extends LinkedHashMap<K, Failed> {
    private static final long serialVersionUID = 1L;

    Lru() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Failed> eldest) {
      return size() > REMEMBERED;
    }
  }

  Tries(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a try as failed, until {@link #succeeded} says otherwise.
   *
   * @return how long to wait before it may be made; zero when it may be made now
   */
  synchronized Duration begin(String login, String address) {
    Instant now = clock.instant();
    Failed all = addresses.get(address);
    if (all != null && all.since().plus(PERIOD).isBefore(now)) {
      all = null;
    }
    if (all != null && all.times() >= OF_ADDRESS) {
      return Duration.between(now, all.since().plus(PERIOD));
    }
    Place place = new Place(login, address);
    Failed here = places.get(place);
    Duration left = here == null ? Duration.ZERO : left(here, now);
    if (!left.isZero()) {
      return left;
    }
    addresses.put(address, once(all, now));
    places.put(place, once(here, now));
    return Duration.ZERO;
  }

  private static Duration left(Failed here, Instant now) {
    if (here.times() < FREE) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(here.times() - FREE + 1, 8);
    Duration left = Duration.between(now, here.last().plusSeconds(seconds));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Failed once(Failed before, Instant now) {
    return before == null
        ? new Failed(1, now, now)
        : new Failed(before.times() + 1, before.since(), now);
  }

  /** Takes a try back that was none of a stranger's. */
  synchronized void succeeded(String login, String address) {
    places.remove(new Place(login, address));
    addresses.computeIfPresent(
        address, (a, f) -> f.times() == 1 ? null : new Failed(f.times() - 1, f.since(), f.last()));
  }

  /** How many places and addresses are remembered. */
  synchronized int remembered() {
    return places.size() + addresses.size();
  }
}
