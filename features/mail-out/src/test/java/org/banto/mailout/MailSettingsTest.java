// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
  private static final Map<String, String> BEFORE =
      Map.of("host", "mail.shop.example", "security", "starttls", "_password", "s3cret");

  private static void save(Map<String, String> entered) {
    Map<String, String> all = new TreeMap<>(BEFORE);
    all.putAll(MailSettings.checked(entered));
    MailSettings.of(BEFORE, "").bound(MailSettings.of(all, ""), entered);
  }

  @Test
  @Tag("security.H4")
  void thePasswordGoesToNoOtherServerUnlessItIsEnteredAgain() {
    for (Map<String, String> moved :
        Map.of("host", "mail.thief.example", "port", "2525", "security", "none").entrySet().stream()
            .map(e -> Map.of(e.getKey(), e.getValue()))
            .toList()) {
      Map<String, String> shown = new TreeMap<>(moved);
      shown.put("_password", MailSettings.HIDDEN);
      assertThrows(IllegalArgumentException.class, () -> save(shown));
      String said = assertThrows(IllegalArgumentException.class, () -> save(moved)).getMessage();
      assertTrue(said.contains("パスワード") && !said.contains("s3cret"), said);
      shown.put("_password", "another");
      assertDoesNotThrow(() -> save(shown));
    }
    assertDoesNotThrow(() -> save(Map.of("from", "shop@shop.example", "port", "587")));
  }

  @Test
  @Tag("security.H4")
  void theApplicationsSecretGoesToNoOtherProviderUnlessItIsEnteredAgain() {
    Map<String, String> before =
        Map.of(
            "auth", "consent", "client", "app", "_clientSecret", "s3cret", "tenant", "a.example");
    for (Map<String, String> moved :
        List.of(
            Map.of("tenant", "b.example"),
            Map.of("provider", "google"),
            Map.of("provider", "other", "tokenUrl", "https://thief.example/token"))) {
      Map<String, String> all = new TreeMap<>(before);
      all.putAll(MailSettings.checked(moved));
      MailSettings after = MailSettings.of(all, "");
      String said =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> MailSettings.of(before, "").bound(after, moved))
              .getMessage();
      assertTrue(said.contains("シークレット") && !said.contains("s3cret"), said);
      Map<String, String> entered = new TreeMap<>(moved);
      entered.put("_clientSecret", "another");
      assertDoesNotThrow(() -> MailSettings.of(before, "").bound(after, entered));
    }
    assertEquals(MailSettings.HIDDEN, MailSettings.shown(before).get("_clientSecret"));
    assertThrows(
        IllegalArgumentException.class,
        () -> MailSettings.whole(Map.of("transport", "mailbox", "auth", "consent", "client", "a")));
  }

  @Test
  void aTestIsShownAndSaysNothingOfWhatIsSetAfterIt() {
    Map<String, String> all = new TreeMap<>(BEFORE);
    all.put("tested", "2026-12-01T00:00:00Z");
    all.put("theirs", "1");
    assertEquals("2026-12-01T00:00:00Z", MailSettings.shown(all).get("tested"));
    assertFalse(MailSettings.shown(all).containsKey("theirs"));
    // whoever saves what was shown has not tested it by that
    Map<String, String> change = MailSettings.checked(MailSettings.shown(all));
    assertFalse(change.containsKey("tested"));
    assertEquals("mail.shop.example", change.get("host"));
    assertEquals("", MailSettings.untested(all, change).get("tested"));
    assertEquals(change, MailSettings.untested(BEFORE, change));
    assertThrows(IllegalArgumentException.class, () -> MailSettings.checked(Map.of("theirs", "1")));
  }
}
