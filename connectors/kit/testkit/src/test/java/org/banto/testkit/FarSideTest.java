// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FarSideTest {
  private static final class Mall {
    final FarSide far = new FarSide().with(this);
  }

  private static final class Gate {}

  @Test
  @Tag("partner.S8")
  void eachFarSideGivesTheModelItIsMadeOf() {
    List<Mall> malls = List.of(new Mall(), new Mall());
    for (Mall mall : malls) {
      assertSame(mall, mall.far.model(Mall.class));
    }
  }

  @Test
  @Tag("partner.S8")
  void aMallAndItsGateAreFoundEachByItsClass() {
    Mall mall = new Mall();
    Gate gate = new Gate();
    mall.far.with(gate);
    assertSame(mall, mall.far.model(Mall.class));
    assertSame(gate, mall.far.model(Gate.class));
  }

  @Test
  @Tag("partner.S8")
  void aModelThatIsNotThereOrThereTwiceIsSaidByName() {
    FarSide far = new FarSide();
    String none =
        assertThrows(IllegalStateException.class, () -> far.model(Gate.class)).getMessage();
    assertTrue(none.startsWith("0 models of " + Gate.class.getName()), none);
    far.with(new Gate()).with(new Gate());
    String two =
        assertThrows(IllegalStateException.class, () -> far.model(Gate.class)).getMessage();
    assertEquals(none.replaceFirst("0", "2"), two);
  }
}
