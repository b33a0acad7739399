// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String TEXTS = "/OSGI-INF/l10n/rakuten";

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        SettingsTest.class.getResourceAsStream(TEXTS + language + ".properties")) {
      texts.load(in);
    }
    return texts;
  }

  @Test
  void everyTextOfTheSettingsIsThereInBothLanguages() throws Exception {
    String xml;
    try (InputStream in =
        SettingsTest.class.getResourceAsStream(
            "/OSGI-INF/metatype/org.banto.mall.rakuten.RakutenSettings.xml")) {
      xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Set<String> used = new TreeSet<>();
    Matcher keys = Pattern.compile("\"%([^\"]+)\"").matcher(xml);
    while (keys.find()) {
      used.add(keys.group(1));
    }
    assertTrue(used.size() > 10);
    for (String language : Set.of("", "_en", "_ja")) {
      assertEquals(used, new TreeSet<>(texts(language).stringPropertyNames()), language);
    }
    assertEquals("楽天市場", texts("_ja").getProperty("name"));
  }

  @Test
  void carriersGoThereAndBack() {
    assertEquals("1001", Codes.company("yamato"));
    assertEquals("yamato", Codes.carrier("1001"));
    assertEquals("1003", Codes.company("japanpost"));
    assertEquals("1000", Codes.company("somebody"));
    assertEquals("1031", Codes.company("1031"));
    assertEquals("9999", Codes.carrier("9999"));
    assertTrue(Codes.isCancelReason("13") && !Codes.isCancelReason("7"));
  }
}
