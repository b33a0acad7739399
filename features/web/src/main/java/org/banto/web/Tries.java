// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.web.TryCounts.Failed;

/**
 * Counts log-ins that failed. A try is counted before it is judged, so many at once are not more
 * than one after the other; and it is counted where it came from, so nobody can lock a colleague
 * out from elsewhere. A browser in which somebody has logged in before has tries of its own at that login.
 *
 * <p>Per login and network (of an address outside, the 256 around it, or its /64): five tries, then
 * each has to wait longer, up to a quarter of an hour. Per network: 30 failures in ten minutes. Per
 * login: from 20 failures within an hour on, one try in five seconds for all strangers together.
 * After an hour without a failure nothing is held against anybody.
 */
final class Tries {
  /** Nothing counts any more after so long without another. */
  static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int FREE = 5;
  private static final long LONGEST_SECONDS = 900;
  private static final int OF_NETWORK = 30;
  private static final Duration PERIOD = Duration.ofMinutes(10);
  private static final int OF_LOGIN = 20;
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final TryCounts counts;
  private final Clock clock;

  Tries(TryCounts counts, Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * Where a try comes from.
   *
   * @param login whose it says to be
   * @param address where it comes from
   * @param browser what tells a browser in which that login has logged in before; empty for a stranger
   */
  record From(String login, String address, Optional<String> browser) {
    private String pair() {
      return "pair|" + login + "|" + browser.map(b -> "browser " + b).orElse(network(address));
    }

    private String ofNetwork() {
      return "network|" + network(address);
    }

    private String ofLogin() {
      return "login|" + login;
    }

    /** What a stranger shares with others does not hold a known browser up. */
    private List<String> places() {
      return browser.isPresent() ? List.of(pair()) : List.of(pair(), ofNetwork(), ofLogin());
    }
  }

  /**
   * Counts a try as failed, until {@link #succeeded} says otherwise.
   *
   * @return how long to wait before it may be made; zero when it may be made now
   */
  Duration begin(From from) {
    Instant now = clock.instant();
    return counts.change(from.places(), known -> begin(from, known, now));
  }

  private static Duration begin(From from, Map<String, Failed> known, Instant now) {
    known.values().removeIf(f -> f.last().plus(REMEMBERED).isBefore(now));
    known.computeIfPresent(from.ofNetwork(), (p, f) -> older(f, PERIOD, now) ? null : f);
    known.computeIfPresent(from.ofLogin(), (p, f) -> older(f, REMEMBERED, now) ? null : f);
    List<Duration> waits = new ArrayList<>(List.of(Duration.ZERO));
    Failed here = known.get(from.pair());
    if (here != null) {
      waits.add(left(here.times(), here.last(), now));
    }
    Failed network = known.get(from.ofNetwork());
    if (network != null && network.times() >= OF_NETWORK) {
      waits.add(Duration.between(now, network.since().plus(PERIOD)));
    }
    Failed login = known.get(from.ofLogin());
    if (login != null && login.times() >= OF_LOGIN) {
      waits.add(Duration.between(now, login.last().plus(SLOW)));
    }
    Duration wait = waits.stream().max(Duration::compareTo).orElseThrow();
    if (wait.isZero()) {
      from.places().forEach(place -> known.put(place, Failed.after(known.get(place), now)));
    }
    return wait;
  }

  private static boolean older(Failed failed, Duration period, Instant now) {
    return failed.since().plus(period).isBefore(now);
  }

  /** Takes a try back that was none of a stranger's. */
  void succeeded(From from) {
    counts.change(
        from.places(),
        known -> {
          known.remove(from.pair());
          known.computeIfPresent(from.ofNetwork(), (p, f) -> f.without());
          known.computeIfPresent(from.ofLogin(), (p, f) -> f.without());
          return true;
        });
  }

  /** How long to wait for the next try after so many that failed, of which the last was then. */
  static Duration left(int times, Instant last, Instant now) {
    if (times < FREE) {
      return Duration.ZERO;
    }
    long seconds = Math.min(1L << Math.min(times - FREE + 1, 30), LONGEST_SECONDS);
    Duration left = Duration.between(now, last.plusSeconds(seconds));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Lets a try be made, or not yet.
   *
   * @throws Rejection when there is still to be waited
   */
  static void mayGo(Duration wait) {
    if (!wait.isZero()) {
      long seconds = wait.plusMillis(999).toSeconds();
      throw new Rejection(
          Rejection.Kind.TOO_OFTEN,
          new Text(
              "続けて間違えたため、" + seconds + "秒待ってからもう一度お試しください。",
              "Too many wrong tries. Wait " + seconds + " seconds, then try again."));
    }
  }

  /**
   * The network of an address, as far as one who tries may choose his own in it: of IPv6 the first 64
   * bits, of IPv4 the first 24; an address of this machine or of an office's own network stands alone.
   */
  static String network(String address) {
    return ClientLine.address(address).map(Tries::network).orElse(address);
  }

  private static String network(InetAddress at) {
    if (at.isLoopbackAddress() || at.isSiteLocalAddress() || at.isLinkLocalAddress()) {
      return at.getHostAddress();
    }
    byte[] bytes = at.getAddress();
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
  }
}
