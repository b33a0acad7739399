// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banto.container.Matrix.Row;
import org.junit.jupiter.api.Test;

/** What the plan matrix says of itself; {@link MatrixIT} tries it. */
class MatrixTest {
  @Test
  void everyRowHasAProbeOrIsNotBuilt() throws IOException {
    Matrix matrix = Matrix.read();
    Set<String> notBuilt = Matrix.list("not-built.txt");
    Set<String> probed = MatrixIT.probes().keySet();
    assertEquals(126, matrix.rows().size());
    Set<String> ids = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    for (Row row : matrix.rows()) {
      ids.add(row.id());
      boolean tried = probed.contains(row.id());
      if (tried == row.probe().isEmpty()) {
        faults.add(row.id() + ": the matrix says of its probe '" + row.probe() + "'");
      }
      if (tried == notBuilt.contains(row.id())) {
        faults.add(row.id() + ": has a probe: " + tried + ", is said to be not built: " + tried);
      }
    }
    assertEquals(List.of(), faults);
    for (Set<String> some : List.of(notBuilt, probed)) {
      assertTrue(ids.containsAll(some), some + " are no rows");
    }
  }
}
