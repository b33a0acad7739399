// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.banto.shipment.ParcelStatus.State;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = Words.beside(WordsTest.class, "words.tsv");

  @Test
  void theLongestKnownBeginningDecides() {
    assertEquals(State.OUT_FOR_DELIVERY, words.state("配達"));
    assertEquals(State.DELIVERED, words.state("配達済みです"));
    assertEquals(State.IN_TRANSIT, words.state("到着（架空郵便局）"));
  }

  @Test
  void aWordThatOnlyBeginsLikeAnEndIsNoEnd() {
    assertEquals(State.DELIVERED, words.state("配達済みです（宅配ボックス）"));
    assertEquals(State.OUT_FOR_DELIVERY, words.state("配達済みですか確認中"));
    assertEquals(State.UNKNOWN, words.state("返送のご相談"));
    assertEquals(State.UNKNOWN, words.state("宇宙へ発送"));
    assertEquals(State.UNKNOWN, words.state(""));
  }

  @Test
  void arrowsAndSpacesAreNoWords() {
    assertEquals("輸送中", Words.plain(" ↓輸送中　"));
    assertEquals("配達完了", Words.plain("⇒配達完了"));
  }
}
