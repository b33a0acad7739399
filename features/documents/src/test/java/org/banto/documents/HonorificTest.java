// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.banto.base.Address;
import org.banto.base.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HonorificTest {
  @ParameterizedTest
  @CsvSource({
    "髙﨑 𠮷乃,髙﨑 𠮷乃,様",
    "㈱髙﨑商会,㈱髙﨑商会,御中",
    "株式会社 髙﨑商会,株式会社 髙﨑商会,御中",
    "髙﨑商会（株）　大阪支店,髙﨑商会（株）　大阪支店,御中",
    "髙﨑商会株式会社 営業部,髙﨑商会株式会社 営業部,御中",
    "㈱髙﨑商会　林 太郎,㈱髙﨑商会　林 太郎,様",
    "㈱髙﨑商会 総務部,㈱髙﨑商会 総務部,御中",
    "㈱髙﨑商会 阿部,㈱髙﨑商会 阿部,様",
    "㈱髙﨑商会 長谷部,㈱髙﨑商会 長谷部,様",
    "医療法人 番頭会 番頭病院,医療法人 番頭会 番頭病院,御中",
    "㈱髙﨑商会 御中,㈱髙﨑商会,御中",
    "林 太郎 様,林 太郎,様",
    "林先生,林,先生",
    "様,様,様",
  })
  void aCompanyByItselfTakesOnchuAndAPersonSama(String written, String name, String honorific) {
    assertEquals(new Honorific.Named(name, honorific), Honorific.AUTO.of(written));
  }

  @Test
  void aPersonInACompanyTakesSamaAndACompanyWithoutAPersonOnchu() {
    assertEquals(new Honorific.Named("林 太郎", "様"), Honorific.AUTO.of(person("林 太郎", "㈱髙﨑商会")));
    assertEquals(new Honorific.Named("ハヤシ屋", "御中"), Honorific.AUTO.of(person("", "ハヤシ屋")));
    assertEquals(new Honorific.Named("㈱林", "御中"), Honorific.AUTO.of(person("㈱林", "")));
  }

  @Test
  void aShopMaySaySamaToAll() {
    Honorific sama = Honorific.of(Map.of("honorific", "SAMA"));
    assertEquals(new Honorific.Named("㈱林", "様"), sama.of("㈱林"));
    assertEquals(new Honorific.Named("㈱林", "様"), sama.of(person("", "㈱林")));
    assertEquals(Honorific.AUTO, Honorific.of(Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> DocumentSettings.check(Map.of("honorific", "殿")));
  }

  private static Person person(String name, String company) {
    return new Person(name, "", company, new Address("1020083", "東京都", "千代田区", "1", ""), "", "");
  }
}
