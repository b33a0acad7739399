// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.net.BarredPlace;

/** Says where a connection to a place may be made. Whoever connects does so to the address that is given here. */
final class PlaceJudge {
  /** Octal to some and decimal to others: 0177.0.0.1 is this machine, or a stranger. */
  private static final Pattern AMBIGUOUS = Pattern.compile("(?:\\d+[.])*0\\d+(?:[.]\\d+)*");

  private final Names names;
  private final Reach reach;

  PlaceJudge(Names names, Reach reach) {
    this.names = names;
    this.reach = reach;
  }

  /**
   * The address to connect to.
   *
   * @throws BarredPlace when one of the addresses of the host is barred: a name that has both kinds is a trick
   * @throws java.net.UnknownHostException when the host has none
   */
  InetSocketAddress place(String host, int port) throws IOException {
    String name = plain(host);
    if (AMBIGUOUS.matcher(name).matches()) {
      throw new BarredPlace(name, port);
    }
    InetAddress[] all = names.of(name);
    for (InetAddress address : all) {
      if (!reach.goes(name, address, port)) {
        throw reach.barred(name, port);
      }
    }
    return new InetSocketAddress(InetAddress.getByAddress(name, all[0].getAddress()), port);
  }

  /** Whether a place that was given is reached by name, and not because anybody may. */
  boolean lists(InetSocketAddress place) {
    return reach.lists(place.getHostString(), place.getAddress(), place.getPort());
  }

  /** The place in words, when it is the list alone that opens it. */
  Optional<String> inside(String host, int port) {
    String name = plain(host);
    try {
      place(name, port);
      boolean open = Arrays.stream(names.of(name)).allMatch(Addresses::open);
      String shown = name.contains(":") ? "[" + name + "]" : name;
      return open ? Optional.empty() : Optional.of(shown + ":" + port);
    } catch (IOException e) {
      // barred or not known: nothing goes there
      return Optional.empty();
    }
  }

  /** Without brackets and the last dot, in small letters. */
  private static String plain(String host) {
    String name = host.replaceFirst("^\\[(.*)\\]$", "$1").replaceFirst("\\.$", "");
    return name.toLowerCase(Locale.ROOT);
  }
}
