// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.banto.account.AccountId;
import org.banto.order.OrderId;
import org.junit.jupiter.api.Test;

class JpaLettersTest {
  private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

  @Test
  void mailsAreKeptSealedAndReadNewestFirstOnDerby() throws Exception {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName("memory:" + UUID.randomUUID());
    derby.setCreateDatabase("create");
    walk(derby);
  }

  @Test
  void mailsAreKeptSealedAndReadNewestFirstOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      walk(server.getPostgresDatabase());
    }
  }

  private static void walk(DataSource data) throws Exception {
    migrate(data);
    EntityManagerFactory factory = factory(data);
    try {
      JpaLetters letters = new JpaLetters(new LocalTemplate(factory), new Flipped());
      List<Letter> all = IntStream.range(0, 5).mapToObj(JpaLettersTest::letter).toList();
      all.forEach(l -> letters.keep(Orders.MAIN, l));
      Letter sent = all.get(0).in(Letter.State.SENT);
      letters.keep(Orders.MAIN, sent);
      assertEquals(Optional.of(sent), letters.find(Orders.MAIN, sent.id()));
      assertEquals(Optional.empty(), letters.find(new AccountId("other"), sent.id()));
      assertEquals(
          List.of(all.get(4), all.get(3)), letters.newest(Orders.MAIN, Optional.empty(), 2));
      assertEquals(
          List.of(all.get(2), all.get(1)), letters.newest(Orders.MAIN, Optional.of(all.get(3)), 2));
      assertEquals(List.of(all.get(3), all.get(1)), letters.of(Orders.MAIN, new OrderId(1)));
      assertFalse(raw(data).contains("髙﨑"));
    } finally {
      factory.close();
    }
  }

  /** Two of one moment, so that the id has to break the tie. */
  private static Letter letter(int i) {
    return new Letter(
        "id" + i,
        new OrderId(i % 2 == 0 ? 2 : 1),
        "thanks",
        "a@example.jp",
        new Wording("件名" + i, "髙﨑 様\n" + i),
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

  private static void migrate(DataSource data) throws Exception {
    LIQUIBASE.setLevel(Level.WARNING);
    try (Connection c = data.getConnection()) {
      Database database =
          DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(c));
      if (database instanceof DerbyDatabase derby) {
        derby.setShutdownEmbeddedDerby(false);
      }
      try (Liquibase liquibase =
          new Liquibase("db/mail.xml", new ClassLoaderResourceAccessor(), database)) {
        liquibase.update(new Contexts());
      }
    }
  }

  private static EntityManagerFactory factory(DataSource data) {
    Map<String, Object> local = new HashMap<>();
    local.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
    local.put("javax.persistence.jtaDataSource", null);
    local.put("javax.persistence.nonJtaDataSource", data);
    local.put("eclipselink.session-name", UUID.randomUUID().toString());
    return Persistence.createEntityManagerFactory("banto-mail", local);
  }
}
