// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypesTest {
  @Test
  void textsAreReadWhetherTheirFileIsInUtf8OrEscaped() {
    String misread =
        new String("接続先".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertEquals("接続先", Types.text(misread));
    assertEquals("接続先", Types.text("接続先"));
    assertEquals("Address", Types.text("Address"));
    assertEquals("Adresse à côté", Types.text("Adresse à côté"));
    assertEquals("", Types.text(null));
  }
}
