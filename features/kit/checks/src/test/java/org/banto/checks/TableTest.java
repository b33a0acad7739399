// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void theRowsStandUnderTheirNamesAndAnEmptyFieldIsOne() {
    List<String[]> rows = Table.rows(TableTest.class, "days.tsv");
    assertEquals(2, rows.size());
    assertArrayEquals(new String[] {"東京都", "1"}, rows.get(0));
    assertArrayEquals(new String[] {"沖縄県", ""}, rows.get(1));
  }
}
