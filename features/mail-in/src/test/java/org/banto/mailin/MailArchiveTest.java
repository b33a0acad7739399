// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import static org.banto.mailin.PostHouse.MAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

class MailArchiveTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/mail-in.xml", "banto-mail-in");
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final byte[] RAW = "髙﨑".getBytes(StandardCharsets.UTF_8);

  @Test
  void mailsAreKeptOnceSealedAndReadNewestFirstOnBothDatabases() throws Exception {
    TABLES.onDerby(MailArchiveTest::walk);
    TABLES.onPostgresql(MailArchiveTest::walk);
  }

  private static void walk(JpaTemplate jpa, DataSource data) throws Exception {
    MailArchive post = new MailArchive(jpa, new InvertedVault());
    List<KeptMail> all = IntStream.range(0, 5).mapToObj(MailArchiveTest::mail).toList();
    all.forEach(m -> post.keep(MAIN, m, RAW, "7:" + m.id()));
    post.keep(MAIN, all.get(0).other("again"), new byte[0], "8:1");
    assertEquals(Optional.of(all.get(0)), post.find(MAIN, "id0"));
    assertArrayEquals(RAW, post.raw(MAIN, "id0").orElseThrow());
    assertEquals(Optional.empty(), post.find(new AccountId("other"), "id0"));
    assertEquals(6, post.places(MAIN, "box").size());
    post.forgetPlaces(MAIN, "box", Set.of("7:id4"));
    assertEquals(Set.of("7:id4"), post.places(MAIN, "box"));
    assertEquals(all, post.waiting(MAIN, "box", 10));
    assertEquals(List.of(), post.waiting(MAIN, "box2", 10));
    assertEquals(
        List.of(all.get(4), all.get(3)), post.newest(MAIN, Optional.empty(), Optional.empty(), 2));
    assertEquals(
        List.of(all.get(2), all.get(1)),
        post.newest(MAIN, Optional.of(KeptMail.State.NEW), Optional.of(all.get(3)), 2));
    settle(post);
    assertFalse(raw(data).contains("髙﨑"));
    alarmAtTheThird(jpa);
    turns(jpa);
  }

  private static void settle(MailArchive post) {
    KeptMail read = mail(1).read("rakuten~tokyo", "A-1");
    assertTrue(post.settle(MAIN, read, KeptMail.State.NEW, em -> {}));
    assertFalse(post.settle(MAIN, mail(1).other(""), KeptMail.State.NEW, em -> {}), "only once");
    assertEquals(Optional.of(read), post.find(MAIN, "id1"));
    KeptMail bad = mail(2).unreadable("rakuten~tokyo", "x".repeat(999));
    post.settle(MAIN, bad, KeptMail.State.NEW, em -> {});
    assertEquals(List.of(bad), post.unreadable(MAIN, "box", "rakuten~tokyo", 10));
    assertEquals(3, post.waiting(MAIN, "box", 10).size());
    try {
      post.settle(
          MAIN,
          mail(3).other(""),
          KeptMail.State.NEW,
          em -> {
            throw new IllegalStateException("the ledger is away");
          });
    } catch (IllegalStateException e) {
      assertEquals(mail(3), post.find(MAIN, "id3").orElseThrow(), "both or neither");
    }
  }

  private static void alarmAtTheThird(JpaTemplate jpa) {
    List<Boolean> said =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    jpa.txExpr(
                        TransactionType.Required,
                        em -> FormatAlarm.failed(em, MAIN, "rakuten~tokyo")))
            .toList();
    assertEquals(List.of(false, false, true, false), said);
  }

  private static void turns(JpaTemplate jpa) {
    MailboxStates standings = new MailboxStates(jpa);
    assertTrue(standings.take(MAIN, "box", NOW, NOW.plusSeconds(60)));
    assertFalse(standings.take(MAIN, "box", NOW, NOW.plusSeconds(60)), "another node");
    assertTrue(standings.take(MAIN, "box", NOW.plusSeconds(60), NOW.plusSeconds(120)));
    MailboxState stopped = standings.of(MAIN, "box").read(NOW, NOW).stopped("何か", "host");
    standings.keep(MAIN, "box", stopped);
    assertEquals(stopped, standings.of(MAIN, "box"));
    assertFalse(standings.take(MAIN, "box", NOW.plusSeconds(999), NOW.plusSeconds(1000)));
    standings.forget(MAIN, "box");
    assertEquals(MailboxState.STARTING, standings.of(MAIN, "box"));
  }

  @Test
  void mailsAreSealedAnewWithAnotherKeyAndReadAsBefore() throws Exception {
    TABLES.onDerby(MailArchiveTest::rotate);
    TABLES.onPostgresql(MailArchiveTest::rotate);
  }

  private static void rotate(JpaTemplate jpa, DataSource data) throws Exception {
    NumberedVault vault = new NumberedVault();
    MailArchive post = new MailArchive(jpa, vault);
    post.keep(MAIN, mail(1), RAW, "1");
    vault.renew();
    assertEquals(1, post.reseal(MAIN));
    try (Connection c = data.getConnection();
        var rows = c.createStatement().executeQuery("SELECT head, raw FROM post_mail")) {
      rows.next();
      assertEquals(2, rows.getBytes(1)[0]);
      assertEquals(2, rows.getBytes(2)[0]);
    }
    assertEquals(Optional.of(mail(1)), post.find(MAIN, "id1"));
  }

  /** Two of one moment, so that the id has to break the tie. */
  private static KeptMail mail(int i) {
    return KeptMail.fresh("id" + i, "box", NOW.plusSeconds(i / 2), "髙﨑@example.jp", "件名" + i);
  }

  private static String raw(DataSource data) throws Exception {
    try (Connection c = data.getConnection();
        var rows = c.createStatement().executeQuery("SELECT head, raw FROM post_mail")) {
      rows.next();
      return new String(rows.getBytes(1), StandardCharsets.UTF_8)
          + new String(rows.getBytes(2), StandardCharsets.UTF_8);
    }
  }
}
