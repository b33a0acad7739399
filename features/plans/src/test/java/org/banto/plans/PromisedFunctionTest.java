// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisedFunctionTest {
  private final List<PromisedFunction> all = PromisedFunction.all();

  @Test
  void whatIsNotBuiltIsPromisedAndNothingElse() throws IOException {
    long open =
        Files.readAllLines(Path.of("not-built.txt")).stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .count();
    assertEquals(open, all.size());
    for (PromisedFunction one : all) {
      assertFalse(one.ja().isBlank(), one.id());
      assertFalse(one.en().isBlank(), one.id());
    }
  }

  @Test
  void itStandsWithThePlansThatHoldItAndNotWhereItIsPaidFor() {
    for (PromisedFunction one : all) {
      switch (one.id()) {
        case "senior-support" -> assertEquals(Set.of("premium"), one.plans());
        case "sales-by-item" -> assertEquals(Set.of("plus", "premium"), one.plans());
        case "bundled-listing-and-inventory" -> assertEquals(Set.of("premium"), one.plans());
        default -> assertFalse(one.plans().isEmpty(), one.id());
      }
    }
  }
}
