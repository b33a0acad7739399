// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseNameTest {
  @TempDir Path folder;

  @Test
  void aHouseKeepsItsNameAndNoOtherHasIt() {
    String name = HouseName.of(folder.resolve("one/house"));
    assertEquals(name, HouseName.of(folder.resolve("one/house")));
    assertNotEquals(name, HouseName.of(folder.resolve("two/house")));
    assertEquals(36, name.length());
  }
}
