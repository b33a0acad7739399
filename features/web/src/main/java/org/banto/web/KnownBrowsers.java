// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.banto.web.Users.HOME;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.banto.house.Vault;

/**
 * Tells a browser in which somebody has logged in before, by a cookie of that login: guesses of strangers hold its owner
 * up nowhere else. It lets nobody in. Its value is {@code end.number.mac}: the day it ends (days since 1970), a number
 * of its own, and a keyed digest of both and the login.
 */
final class KnownBrowsers {
  private static final String NAME = "banto_known_";
  private static final Duration LASTS = Duration.ofDays(180);
  private static final int NAME_BYTES = 4;

  private final Vault vault;
  private final Supplier<String> numbers;
  private final Clock clock;

  KnownBrowsers(Vault vault, Supplier<String> numbers, Clock clock) {
    this.vault = vault;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * The number of a browser that knows this login; empty for a stranger's.
   *
   * @param sent the value of the cookie of a name, or null
   */
  Optional<String> of(String login, UnaryOperator<String> sent) {
    String value = sent.apply(name(login));
    String[] parts = value == null ? new String[0] : value.split("\\.", -1);
    if (parts.length != 3 || !parts[0].matches("[0-9]{1,7}")) {
      return Optional.empty();
    }
    boolean ours = same(parts[2], mac(login, parts[0], parts[1]));
    return ours && Long.parseLong(parts[0]) >= day(clock.instant())
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  /** What makes a browser known to this login, as {@code Set-Cookie}. */
  String cookie(String login) {
    String end = String.valueOf(day(clock.instant().plus(LASTS)));
    String number = numbers.get();
    return name(login)
        + "="
        + String.join(".", end, number, mac(login, end, number))
        + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
        + LASTS.toSeconds();
  }

  private static long day(Instant at) {
    return at.getEpochSecond() / Duration.ofDays(1).toSeconds();
  }

  /** Several people at one machine have one each. */
  private String name(String login) {
    byte[] digest = vault.blind(HOME, "known-browser.name", login);
    return NAME + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
  }

  private String mac(String login, String end, String number) {
    String all = String.join("|", end, number, login);
    return HexFormat.of().formatHex(vault.blind(HOME, "known-browser", all));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
