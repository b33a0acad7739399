// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final Text NO = new Text("できません", "It cannot be done");

  @Test
  void whoReadsEnglishReadsEnglishAndEverybodyElseJapanese() {
    assertEquals("It cannot be done", NO.in(Locale.ENGLISH));
    assertEquals("It cannot be done", NO.in(Locale.UK));
    assertEquals("できません", NO.in(Locale.JAPAN));
    assertEquals("できません", NO.in(Locale.FRENCH));
    assertEquals("It cannot be done", NO.in(List.of(Locale.US, Locale.JAPAN)));
    assertEquals("できません", NO.in(List.of()));
    assertEquals("できません", NO.in(List.of(Locale.forLanguageTag("*"))));
  }

  @Test
  void itIsNotMadeWithoutWordsInOneOfTheLanguages() {
    assertThrows(IllegalArgumentException.class, () -> new Text("できません", " "));
    assertThrows(IllegalArgumentException.class, () -> new Text("", "It cannot be done"));
  }

  @Test
  void whatWasSaidInOneLanguageStandsForBoth() {
    assertEquals(Text.same("できません"), Text.of("できません", ""));
    assertEquals(Text.same("no"), Text.of("", "no"));
    assertEquals(NO, Text.of(NO.ja(), NO.en()));
  }

  @Test
  void aFailureSaysWhatItHasToSayInBoth() {
    assertEquals(NO, Text.of(new Rejection(NO)));
    assertEquals(Text.same("disk"), Text.of(new IllegalStateException("disk")));
    assertEquals(Text.same("NullPointerException"), Text.of(new NullPointerException()));
  }

  @Test
  void severalAreOne() {
    assertEquals(
        new Text("できません。できません", "It cannot be done. It cannot be done"),
        Text.joined(List.of(NO, NO), "。", ". "));
  }

  @Test
  void aNameStandsBeforeOrBehindInBoth() {
    assertEquals(new Text("A1できません", "A1It cannot be done"), NO.after("A1"));
    assertEquals(new Text("できませんA1", "It cannot be doneA1"), NO.before("A1"));
  }
}
