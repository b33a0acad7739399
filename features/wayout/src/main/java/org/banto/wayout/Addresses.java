// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are public: what IANA's registries of special addresses (RFC 6890) do not keep for this machine, its
 * network, or for those that carry an IPv4 address in themselves.
 */
final class Addresses {
  private static final List<Block> KEPT_V4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Of IPv6 these alone are given out; loopback, fc00::/7, fe80::/10, 64:ff9b::/96 and all else lie outside. */
  private static final Block GIVEN_V6 = Block.parse("2000::/3");

  private static final List<Block> KEPT_V6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20");

  private Addresses() {}

  private static List<Block> blocks(String... texts) {
    return Stream.of(texts).map(Block::parse).toList();
  }

  /** Whether an address is anybody's to reach. An IPv4 address written as IPv6 (::ffff:…) is an IPv4 address in Java. */
  static boolean open(InetAddress address) {
    return address instanceof Inet4Address
        ? KEPT_V4.stream().noneMatch(b -> b.has(address))
        : GIVEN_V6.has(address) && KEPT_V6.stream().noneMatch(b -> b.has(address));
  }
}
