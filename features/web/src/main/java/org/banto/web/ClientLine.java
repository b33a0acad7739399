// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line that a request came by: what counters of addresses count. */
final class ClientLine {
  /** This machine itself, which is not counted. */
  static final String HERE = "";

  /** An IPv6 line has so many bytes of its own before it: the rest it chooses itself. */
  private static final int NET = 8;

  private static final Pattern FIGURES =
      Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?]?");

  private ClientLine() {}

  /**
   * The line of an address: of IPv6 its /64; {@link #HERE} of this machine, and itself of what is
   * no address.
   */
  static String of(String address) {
    return address(address).map(ClientLine::line).orElse(address);
  }

  private static String line(InetAddress at) {
    byte[] bytes = at.getAddress();
    return at.isLoopbackAddress()
        ? HERE
        : HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NET));
  }

  /** The address that is written in figures: nobody is asked what a name stands for. */
  static Optional<InetAddress> address(String written) {
    if (!FIGURES.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(written));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
