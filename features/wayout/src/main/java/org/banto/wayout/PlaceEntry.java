// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * One entry of the operator's list.
 *
 * @param text as it was written
 * @param block the addresses it names; none when it is a host
 * @param host the host it names, or empty
 * @param port the only port, or 0 for all
 */
record PlaceEntry(String text, Optional<Block> block, String host, int port) {
  private static final Pattern BRACKETS =
      Pattern.compile("\\[([^\\]]+)\\](/[0-9]{1,3})?(?::([0-9]{1,5}))?");
  private static final Pattern PLAIN = Pattern.compile("([^:\\[\\]]+)(?::([0-9]{1,5}))?");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*");

  /**
   * Reads one: a host, an address or a block of addresses, each with {@code :port} or without.
   *
   * @throws IllegalArgumentException naming it
   */
  static PlaceEntry parse(String text) {
    String given = text.strip();
    Matcher brackets = BRACKETS.matcher(given);
    if (brackets.matches()) {
      String bits = brackets.group(2) == null ? "" : brackets.group(2);
      return block(given, brackets.group(1) + bits, brackets.group(3));
    }
    if (given.chars().filter(c -> c == ':').count() > 1) {
      return block(given, given, null);
    }
    Matcher plain = PLAIN.matcher(given);
    if (!plain.matches()) {
      throw wrong(given);
    }
    String place = plain.group(1);
    if (place.contains("/") || Block.number(place)) {
      return block(given, place, plain.group(2));
    }
    // figures alone would be asked of no name server, but read as an address by some
    if (!HOST.matcher(place).matches() || place.matches("(0[xX])?[0-9A-Fa-f]*|[0-9.]+")) {
      throw wrong(given);
    }
    return new PlaceEntry(
        given, Optional.empty(), place.toLowerCase(Locale.ROOT), port(given, plain.group(2)));
  }

  private static PlaceEntry block(String given, String block, String port) {
    try {
      return new PlaceEntry(given, Optional.of(Block.parse(block)), "", port(given, port));
    } catch (IllegalArgumentException e) {
      throw wrong(given);
    }
  }

  private static int port(String given, String port) {
    int number = port == null ? 0 : Integer.parseInt(port);
    if (number > 65_535 || port != null && number == 0) {
      throw wrong(given);
    }
    return number;
  }

  private static IllegalArgumentException wrong(String given) {
    return new Rejection(
        new Text(
            "許可リストの「" + given + "」は読めません。ホスト名、IPアドレス、10.1.2.0/24 のような範囲に、必要なら :ポート を付けて書きます",
            "\""
                + given
                + "\" of the inside list cannot be read. Write a host name, an IP address or a range like 10.1.2.0/24, with :port where needed"));
  }

  /** Whether it names an address of a host. */
  boolean names(String of, InetAddress address, int at) {
    return (port == 0 || port == at)
        && block.map(b -> b.has(address)).orElseGet(() -> host.equals(of));
  }
}
