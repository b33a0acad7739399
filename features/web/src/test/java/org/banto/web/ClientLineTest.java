// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClientLineTest {
  @Test
  void anIpv6HouseholdIsOneLineAndThisMachineIsNone() {
    assertEquals(ClientLine.of("2001:db8:1:2::7"), ClientLine.of("2001:db8:1:2:ffff::1"));
    assertNotEquals(ClientLine.of("2001:db8:1:2::7"), ClientLine.of("2001:db8:1:3::7"));
    assertNotEquals(ClientLine.of("203.0.113.7"), ClientLine.of("203.0.113.8"));
    assertEquals(ClientLine.of("203.0.113.7"), ClientLine.of("::ffff:203.0.113.7"));
    assertEquals(ClientLine.HERE, ClientLine.of("127.0.0.9"));
    assertEquals(ClientLine.HERE, ClientLine.of("::1"));
    assertEquals("nobody", ClientLine.of("nobody"));
  }
}
