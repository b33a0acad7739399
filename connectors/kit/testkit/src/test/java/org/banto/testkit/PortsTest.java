// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void everyPortHasAContract() {
    Set<String> without =
        BundleParts.ports().stream()
            .map(port -> port.substring(port.lastIndexOf('.') + 1))
            .filter(port -> !there("org.banto.testkit." + port + "Contract"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without);
  }

  private static boolean there(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
