// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 203.0.113.5",
    "203.0.113.5/32, 203.0.113.5",
    "203.0.113.77/24, 203.0.113.0/24",
    "203.0.113.255/25, 203.0.113.128/25",
    "10.1.2.3/9, 10.0.0.0/9",
    "0.0.0.0/0, 0.0.0.0/0",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "2001:DB8:ffff::/33, 2001:db8:8000:0:0:0:0:0/33",
    "::1, 0:0:0:0:0:0:0:1",
    "'２０３．０．１１３．０／２４', 203.0.113.0/24"
  })
  void oneIsReadAsItIsWrittenByHand(String text, String kept) {
    assertEquals(kept, AddressBlock.read(text).orElseThrow().text());
    assertEquals(AddressBlock.read(text), AddressBlock.read(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "shop",
        "10.1.2",
        "10",
        "256.0.0.1",
        "1.2.3.4.5",
        "010.0.0.1",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "10.0.0.0/08",
        "10.0.0.0/8/8",
        "/8",
        "localhost",
        ":",
        ":::",
        "2001:db8::/129",
        "2001:db8:::1",
        "g::1",
        "::ffff:192.0.2.1",
        "10.0.0.1 10.0.0.2",
        "*.*.*.*",
        "10.0.0.*",
        "10.0.0.1-10.0.0.9"
      })
  void whatIsNoneIsNotRead(String text) {
    assertTrue(AddressBlock.read(text).isEmpty(), text);
  }

  @Test
  void itHasWhatBeginsAlikeAndNothingElse() {
    assertTrue(has("203.0.113.0/25", "203.0.113.127"));
    assertFalse(has("203.0.113.0/25", "203.0.113.128"));
    assertFalse(has("203.0.113.5", "203.0.113.4"));
    assertTrue(has("0.0.0.0/0", "255.255.255.255"));
    assertFalse(has("0.0.0.0/0", "2001:db8::1"));
    assertFalse(has("::/0", "203.0.113.5"));
    assertTrue(has("2001:db8::/33", "[2001:db8:7fff::1]"));
    assertFalse(has("2001:db8::/33", "2001:db8:8000::1"));
    assertTrue(has("fe80::/10", "fe80::1%eth0"));
    // one of IPv4 that came by IPv6
    assertTrue(has("203.0.113.5", "::ffff:cb00:7105"));
  }

  private static boolean has(String block, String address) {
    return AddressBlock.read(block).orElseThrow().has(AddressBlock.address(address).orElseThrow());
  }
}
