// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

class JpaLettersTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/mail-out.xml", "banto-mail-out");

  @Test
  void mailsAreKeptSealedAndReadNewestFirstOnDerby() throws Exception {
    TABLES.onDerby(JpaLettersTest::walk);
  }

  @Test
  void mailsAreKeptSealedAndReadNewestFirstOnPostgresql() throws Exception {
    TABLES.onPostgresql(JpaLettersTest::walk);
  }

  private static void walk(JpaTemplate jpa, DataSource data) throws Exception {
    JpaLetters letters = new JpaLetters(jpa, new InvertedVault());
    List<Letter> all = IntStream.range(0, 5).mapToObj(JpaLettersTest::letter).toList();
    letters.keep(Orders.MAIN, all.subList(0, 2));
    letters.keep(Orders.MAIN, all);
    Letter sent = all.get(0).in(Letter.State.SENT);
    letters.mark(Orders.MAIN, sent.id(), sent.state());
    assertEquals(Optional.of(sent), letters.find(Orders.MAIN, sent.id()));
    assertEquals(Optional.empty(), letters.find(new AccountId("other"), sent.id()));
    assertEquals(List.of(all.get(4), all.get(3)), letters.newest(Orders.MAIN, Optional.empty(), 2));
    assertEquals(
        List.of(all.get(2), all.get(1)), letters.newest(Orders.MAIN, Optional.of(all.get(3)), 2));
    assertEquals(List.of(all.get(3), all.get(1)), letters.of(Orders.MAIN, new OrderId(1)));
    assertFalse(raw(data).contains("髙﨑"));
  }

  @Test
  void mailsAreSealedAnewWithAnotherKeyAndReadAsBefore() throws Exception {
    TABLES.onDerby(JpaLettersTest::rotate);
    TABLES.onPostgresql(JpaLettersTest::rotate);
  }

  private static void rotate(JpaTemplate jpa, DataSource data) throws Exception {
    NumberedVault vault = new NumberedVault();
    JpaLetters letters = new JpaLetters(jpa, vault);
    letters.keep(Orders.MAIN, List.of(letter(1)));
    vault.renew();
    assertEquals(1, letters.reseal(Orders.MAIN));
    try (Connection c = data.getConnection();
        var rows = c.createStatement().executeQuery("SELECT sealed FROM letter")) {
      rows.next();
      assertEquals(2, rows.getBytes(1)[0]);
    }
    assertEquals(Optional.of(letter(1)), letters.find(Orders.MAIN, "id1"));
  }

  /** Two of one moment, so that the id has to break the tie. */
  private static Letter letter(int i) {
    return new Letter(
        "id" + i,
        new OrderId(i % 2 == 0 ? 2 : 1),
        "thanks",
        "a@example.jp",
        new TemplateWords("件名" + i, "髙﨑 様\n" + i),
        Orders.NOW.plusSeconds(i / 2),
        Letter.State.SENDING);
  }

  private static String raw(DataSource data) throws Exception {
    try (Connection c = data.getConnection();
        var rows = c.createStatement().executeQuery("SELECT sealed FROM letter")) {
      rows.next();
      return new String(rows.getBytes(1), StandardCharsets.UTF_8);
    }
  }
}
