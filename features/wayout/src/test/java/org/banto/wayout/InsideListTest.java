// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("security.H5")
class InsideListTest {
  @TempDir Path folder;

  private static boolean opens(String list, String host, String address, int port)
      throws Exception {
    return InsideList.of(list).names(host, InetAddress.getByName(address), port);
  }

  @Test
  void anEntryIsAHostAnAddressOrABlock() throws Exception {
    assertTrue(opens("10.1.2.0/24", "any", "10.1.2.3", 80));
    assertFalse(opens("10.1.2.0/24", "any", "10.1.3.3", 80));
    assertTrue(
        opens("[fd00::/8]:443", "any", "fd12::1", 443)
            || opens("[fd00::]/8:443", "any", "fd12::1", 443));
    assertTrue(opens("fd00::/8", "any", "fd12::1", 443));
    assertFalse(opens("[fd00::]/8:443", "any", "fd12::1", 80));
    assertTrue(opens("::1", "any", "::1", 25));
    assertTrue(opens("wc.local", "wc.local", "10.9.9.9", 25));
    assertFalse(opens("10.0.0.0/8", "any", "::1", 25));
  }

  @Test
  void anEntryThatCannotBeReadIsNamedAndOpensNothing() {
    InsideList list = InsideList.of("10.1.2.3, 10.0.0.0/33, wc.local");
    assertEquals(List.of("10.1.2.3", "wc.local"), list.entries());
    for (String wrong :
        List.of(
            "10.0.0.0/33",
            "10.0.0.256",
            "http://wc.local",
            "wc.local:99999",
            "wc.local:0",
            "*",
            "127.1",
            "2130706433",
            "0x7f000001",
            "[::1",
            "a/24")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> list.add(List.of("10.2.2.2", wrong)), wrong);
      assertTrue(e.getMessage().contains("「" + wrong + "」"), e.getMessage());
    }
    assertEquals(List.of("10.1.2.3", "wc.local"), list.entries());
  }

  @Test
  void whatIsAddedIsThereAtOnceAndKept() throws Exception {
    InsideList list =
        new InsideList("127.0.0.1", List.of(folder.resolve("etc"), folder.resolve("run")));
    list.add(List.of("wc.local:8080", "10.1.2.0/24"));
    assertEquals(List.of("127.0.0.1", "wc.local:8080", "10.1.2.0/24"), list.entries());
    assertTrue(list.names("wc.local", InetAddress.getByName("10.9.9.9"), 8080));
    list.remove(List.of("wc.local:8080"));
    assertFalse(list.names("wc.local", InetAddress.getByName("10.9.9.9"), 8080));
    for (String place : List.of("etc", "run")) {
      assertEquals(
          "inside = 10.1.2.0/24\n",
          Files.readString(folder.resolve(place).resolve("banto.wayout.cfg")));
    }
    assertThrows(IllegalArgumentException.class, () -> list.remove(List.of("127.0.0.1")));
  }
}
