// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.banto.connect.ConnectorException;
import org.junit.jupiter.api.Test;

class FileShopTest {
  @Test
  void aShopWithANameWorksAndOneWithoutSaysWhichSettingIsMissing() {
    assertDoesNotThrow(() -> new FileShop("minne本店").check());
    ConnectorException e = assertThrows(ConnectorException.class, () -> new FileShop(" ").check());
    assertEquals("title", e.field());
    assertEquals(ConnectorException.Reason.MISCONFIGURED, e.reason());
  }
}
