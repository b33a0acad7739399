// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("partner.S9")
class KeysTest {
  private static final Set<String> HELD =
      IntStream.range(0, 130).mapToObj(i -> "A-" + i).collect(Collectors.toSet());

  private static String said(Set<String> read) {
    return assertThrows(AssertionError.class, () -> Keys.same(HELD, read, "read")).getMessage();
  }

  @Test
  void whatIsLeftOutIsNamedAndNothingElse() {
    Set<String> read = HELD.stream().filter(k -> !k.equals("A-7")).collect(Collectors.toSet());
    String said = said(read);
    assertEquals("read: 129 of 130; left out: [A-7]", said);
  }

  @Test
  void whatIsTooMuchIsNamed() {
    Set<String> read =
        HELD.stream().map(k -> k.equals("A-8") ? "B-8" : k).collect(Collectors.toSet());
    String all = "read: 129 of 130; left out: [A-8]; too much: [B-8]";
    assertEquals(all, said(read));
  }

  @Test
  void theSameKeysInAnyOrderPass() {
    List<String> read = HELD.stream().sorted().toList();
    assertDoesNotThrow(() -> Keys.same(HELD, read, "read"));
  }
}
