// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordJudgementTest {
  private static final List<String> WORDS = List.of("hanako", "出荷 花子", "味噌と器の店 ばんとう");

  private final PasswordJudgement judgement = new PasswordJudgement();

  private String said(String chosen) {
    return judgement.fault(chosen, WORDS).map(t -> t.ja()).orElse("");
  }

  @Test
  void whatIsEasyToGuessIsRefusedAndWhyIsSaid() {
    Map<String, String> weak =
        Map.of(
            "short one", "12文字以上",
            "password1234", "よく使われるパスワード",
            "hanakohanako", "ログインID",
            "hanako-hanak0", "ログインID",
            "zxcvfdsaqwer", "キーボードの並び",
            "aaaaaaaaaaaa", "くり返し",
            "さくらさくらさくらさくら", "くり返し",
            "ばんとう12345678", "よく使われるパスワード");
    weak.forEach(
        (chosen, why) -> {
          assertTrue(said(chosen).contains(why), chosen + ": " + said(chosen));
          assertFalse(said(chosen).contains(chosen));
        });
  }

  @Test
  void longOnesOfSeveralWordsAreGoodInAnyLetters() {
    for (String good :
        List.of(
            "a password to test with",
            "a longer password",
            "a second password",
            "correct horse battery staple",
            "うちの店の招き猫は三毛ねこ",
            "𠮷野家の味噌汁は毎朝熱い",
            "Kz7!vq2#Rm9x")) {
      assertEquals("", said(good), good);
    }
  }

  @Test
  void lettersAreCountedAsPeopleCountThem() {
    assertTrue(said("𠮷野𠮷野家味噌汁毎朝").contains("12文字以上"));
    assertTrue(said("x".repeat(257)).contains("256文字まで"));
  }

  @Test
  @Tag("measure")
  void theLongestIsJudgedInAMoment() {
    String longest = "aB3x9-qwerty-2024-".repeat(15).substring(0, PasswordJudgement.LONGEST);
    Assertions.assertTimeout(Duration.ofSeconds(3), () -> said(longest));
  }
}
