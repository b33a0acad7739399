// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactWordsTest {
  @Test
  void aPhoneNumberIsFoundHoweverItIsTyped() {
    for (String typed :
        List.of(
            "06-0000-5678",
            "０６－００００－５６７８",
            "(06)0000-5678",
            "0600005678",
            "06ー0000ー5678",
            "+81-6-0000-5678")) {
      assertEquals(Set.of("0600005678"), ContactWords.in("お電話 " + typed + " まで"), typed);
    }
    assertEquals(Set.of("09012345678"), ContactWords.in("携帯は090-1234-5678です"));
  }

  @Test
  void aMailAddressIsFound() {
    assertEquals(Set.of("t-takasaki@example.jp"), ContactWords.in("ｔ-takasaki@example.jp へ返信する"));
  }

  @Test
  void ordersAndWaybillsAndDaysAndSumsAreNobodys() {
    for (String plain :
        List.of(
            "123456-20261123-00000001",
            "伝票 4000-1234-5678",
            "2026-12-01 から 2026-12-05",
            "12,345円",
            "〒530-0001",
            "JAN 4901234567894",
            "@担当 よろしく")) {
      assertEquals(Set.of(), ContactWords.in(plain), plain);
    }
  }
}
