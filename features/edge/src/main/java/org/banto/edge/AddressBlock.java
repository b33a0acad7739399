// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike (CIDR, RFC 4632 and RFC 4291), as {@code 192.0.2.0/24}, {@code
 * 2001:db8::/32}, or one by itself.
 *
 * @param first the first of them: what comes after the bits is zero
 * @param bits how many bits are alike, 0 to 32, of IPv6 to 128
 */
record AddressBlock(InetAddress first, int bits) {
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*");
  private static final Pattern BITS = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final int LONGEST = 50;

  /** What is written in full-width letters is read as well; empty when it is no block. */
  static Optional<AddressBlock> read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    int slash = plain.indexOf('/');
    String bits = slash < 0 ? "" : plain.substring(slash + 1);
    if (plain.length() > LONGEST || slash >= 0 && !BITS.matcher(bits).matches()) {
      return Optional.empty();
    }
    return address(slash < 0 ? plain : plain.substring(0, slash))
        .flatMap(a -> of(a, slash < 0 ? a.getAddress().length * 8 : Integer.parseInt(bits)));
  }

  private static Optional<AddressBlock> of(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    if (bits > bytes.length * 8) {
      return Optional.empty();
    }
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] &= (byte) mask(bits, i);
    }
    return Optional.of(new AddressBlock(address(bytes), bits));
  }

  /** The part of a byte that belongs to so many bits. */
  private static int mask(int bits, int at) {
    int left = Math.max(0, Math.min(8, bits - at * 8));
    return 0xFF << (8 - left) & 0xFF;
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An address in figures, also as a web server writes it, in brackets and with the line it came by
   * ({@code fe80::1%eth0}); no name is looked up. One of IPv4 written as IPv6 is one of IPv4.
   */
  static Optional<InetAddress> address(String figures) {
    String plain = EdgeSettings.name(figures);
    int line = plain.indexOf('%');
    String bare = line < 0 ? plain : plain.substring(0, line);
    if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean has(InetAddress address) {
    byte[] asked = address.getAddress();
    byte[] own = first.getAddress();
    if (asked.length != own.length) {
      return false;
    }
    for (int i = 0; i < asked.length; i++) {
      asked[i] &= (byte) mask(bits, i);
    }
    return Arrays.equals(asked, own);
  }

  /** As it is kept and shown: one address without its bits. */
  String text() {
    String figures = first.getHostAddress();
    return bits == first.getAddress().length * 8 ? figures : figures + "/" + bits;
  }
}
