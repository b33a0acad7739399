// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import static org.banto.mailin.PostHouse.MAIN;
import static org.banto.mailin.PostHouse.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.fakes.MemorySettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailboxesTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "host", "mail.example.jp",
          "user", "shop",
          "_password", "secret",
          "connections", "rakuten~tokyo, yahoo~tokyo");

  private final Mailboxes mailboxes = new Mailboxes(new MemorySettings());

  @Test
  void aPasswordIsNeverShownAndStaysWhenItIsLeftAsShown() {
    mailboxes.save(MAIN, "orders", GOOD, STAFF);
    assertEquals(Mailboxes.HIDDEN, mailboxes.shown(MAIN, "orders").get("_password"));
    Map<String, String> again = new HashMap<>(mailboxes.shown(MAIN, "orders"));
    again.put("protocol", "pop3");
    mailboxes.save(MAIN, "orders", again, STAFF);
    Mailbox box = mailboxes.find(MAIN, "orders").orElseThrow();
    assertEquals("secret", box.password());
    assertEquals(995, box.port());
    assertEquals(2, box.connections().size());
    assertTrue(!box.toString().contains("secret"));
  }

  @Test
  @Tag("security.H4")
  void aPasswordGoesToNoOtherServerUnlessItIsEnteredAgain() {
    mailboxes.save(MAIN, "orders", GOOD, STAFF);
    for (Map<String, String> moved :
        List.of(
            Map.of("host", "mail.thief.example"),
            Map.of("port", "2993"),
            Map.of("security", "none"))) {
      Map<String, String> all = new HashMap<>(mailboxes.shown(MAIN, "orders"));
      all.putAll(moved);
      assertThrows(
          IllegalArgumentException.class, () -> mailboxes.save(MAIN, "orders", all, STAFF));
      all.put("_password", "another");
      mailboxes.save(MAIN, "orders", all, STAFF);
      assertEquals("another", mailboxes.find(MAIN, "orders").orElseThrow().password());
      mailboxes.save(MAIN, "orders", GOOD, STAFF);
    }
  }

  @Test
  void aWrongOrMissingSettingIsNamed() {
    refused("port", Map.of("port", "99999x"));
    refused("host", Map.of("host", "a b"));
    refused("connections", Map.of("connections", "rakuten"));
    refused("_password", Map.of("_password", ""));
    refused("colour", Map.of("colour", "red"));
    assertThrows(IllegalArgumentException.class, () -> mailboxes.save(MAIN, "受信", GOOD, STAFF));
    assertEquals(List.of(), mailboxes.of(MAIN));
  }

  private void refused(String names, Map<String, String> wrong) {
    Map<String, String> all = new HashMap<>(GOOD);
    all.putAll(wrong);
    String said =
        assertThrows(
                IllegalArgumentException.class, () -> mailboxes.save(MAIN, "orders", all, STAFF))
            .getMessage();
    assertTrue(said.contains(names), said);
  }

  @Test
  void aMailboxThatWasTakenAwayIsGone() {
    mailboxes.save(MAIN, "orders", GOOD, STAFF);
    mailboxes.remove(MAIN, "orders", STAFF);
    assertEquals(List.of(), mailboxes.of(MAIN));
  }
}
