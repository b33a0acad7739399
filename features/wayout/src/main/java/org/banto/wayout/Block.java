// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that begin alike, as {@code 10.0.0.0/8}.
 *
 * @param first one of them
 * @param bits how many bits are alike
 */
record Block(InetAddress first, int bits) {
  private static final String NUMBER = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

  /** Whether a text is an address in figures, which no name server is asked for. */
  static boolean number(String text) {
    return text.matches(NUMBER);
  }

  /**
   * Reads one; without {@code /bits} it is one address.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Block parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!number(address)) {
      throw new IllegalArgumentException("no address: " + text);
    }
    try {
      InetAddress first = InetAddress.getByName(address);
      int all = first.getAddress().length * 8;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException("no address: " + text);
      }
      return new Block(first, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("no address: " + text, e);
    }
  }

  boolean has(InetAddress address) {
    byte[] a = first.getAddress();
    byte[] b = address.getAddress();
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((a[i / 8] & mask) != (b[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
