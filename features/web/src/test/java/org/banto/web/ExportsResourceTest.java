// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExportsResourceTest {
  @Test
  void aCellIsQuotedAndNeverRunsAsAFormula() {
    assertEquals(
        "\"a\",\"say \"\"hi\"\"\",\"'=1+1\",\"'+81\",\"\"\r\n",
        ExportsResource.row(List.of("a", "say \"hi\"", "=1+1", "+81", "")));
  }

  @Test
  @Tag("data.D17")
  void aFormulaInFullWidthIsOneToo() {
    assertEquals("\"'＝1+1\",\"'＠x\"\r\n", ExportsResource.row(List.of("＝1+1", "＠x")));
  }
}
