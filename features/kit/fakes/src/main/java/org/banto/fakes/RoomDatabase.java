// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
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
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * The tables of one room, fresh, without the container: what its stores are tested on. Migrations run
 * once on each database; every walk gets a copy of what they made.
 */
public final class RoomDatabase {
  private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
  private static final String EMPTY = "room";

  private final String changeLog;
  private final String unit;
  private Optional<Path> derby = Optional.empty();
  private Optional<EmbeddedPostgres> postgresql = Optional.empty();

  /** What a test does with the tables. */
  @FunctionalInterface
  public interface Walk {
    /** Walks them; the data source is for looking at what lies in the tables. */
    void on(JpaTemplate jpa, DataSource data) throws Exception;
  }

  /**
   * The tables of a room.
   *
   * @param changeLog its migrations on the class path, e.g. {@code db/mail.xml}
   * @param unit its persistence unit
   */
  public RoomDatabase(String changeLog, String unit) {
    this.changeLog = changeLog;
    this.unit = unit;
  }

  /** On Derby in memory. */
  public void onDerby(Walk walk) throws Exception {
    String name = "memory:" + UUID.randomUUID();
    derby(name, "createFrom=" + migratedDerby()).getConnection().close();
    try {
      on(IndexPicks.watched(derby(name, "")), walk);
    } finally {
      drop(name);
    }
  }

  /** Tables on Derby in memory that stay as long as the tests run. */
  public JpaTemplate stayingOnDerby() throws Exception {
    String name = "memory:" + UUID.randomUUID();
    derby(name, "createFrom=" + migratedDerby()).getConnection().close();
    return new LocalTemplate(factory(IndexPicks.watched(derby(name, "")), unit));
  }

  /** On a PostgreSQL database of its own. */
  public void onPostgresql(Walk walk) throws Exception {
    EmbeddedPostgres server = migratedPostgresql();
    String name = "walk" + UUID.randomUUID().toString().replace("-", "");
    run(server.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + EMPTY);
    on(server.getDatabase("postgres", name), walk);
  }

  private void on(DataSource data, Walk walk) throws Exception {
    EntityManagerFactory factory = factory(data, unit);
    try {
      walk.on(new LocalTemplate(factory), data);
    } finally {
      factory.close();
    }
  }

  /** The folder of a database that has the tables and nothing in them. */
  private synchronized Path migratedDerby() throws Exception {
    if (derby.isEmpty()) {
      String name = EMPTY + UUID.randomUUID();
      DataSource made = derby("memory:" + name, "create=true");
      migrate(made);
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "derby");
      run(made, "CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE('" + folder.toAbsolutePath() + "')");
      drop("memory:" + name);
      derby = Optional.of(folder.resolve(name).toAbsolutePath());
    }
    return derby.get();
  }

  /** A server with a database that has the tables and nothing in them; it ends with the tests. */
  private synchronized EmbeddedPostgres migratedPostgresql() throws Exception {
    if (postgresql.isEmpty()) {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      run(server.getPostgresDatabase(), "CREATE DATABASE " + EMPTY);
      migrate(server.getDatabase("postgres", EMPTY));
      postgresql = Optional.of(server);
    }
    return postgresql.get();
  }

  private static EmbeddedDataSource derby(String name, String attributes) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(name);
    derby.setConnectionAttributes(attributes);
    return derby;
  }

  /** Gives its memory back. */
  private static void drop(String name) {
    try {
      derby(name, "drop=true").getConnection().close();
    } catch (SQLException e) {
      // 08006: this is how Derby says that it has dropped it
    }
  }

  private static void run(DataSource data, String sql) throws SQLException {
    try (Connection c = data.getConnection();
        Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private void migrate(DataSource data) throws Exception {
    LIQUIBASE.setLevel(Level.WARNING);
    try (Connection c = data.getConnection()) {
      Database database =
          DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(c));
      if (database instanceof DerbyDatabase derby) {
        derby.setShutdownEmbeddedDerby(false);
      }
      ClassLoader room = Thread.currentThread().getContextClassLoader();
      try (Liquibase liquibase =
          new Liquibase(changeLog, new ClassLoaderResourceAccessor(room), database)) {
        liquibase.update(new Contexts());
      }
    }
  }

  /** The entity managers of a unit over a data source, outside the container. */
  public static EntityManagerFactory factory(DataSource data, String unit) {
    Map<String, Object> local = new HashMap<>();
    local.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
    local.put("javax.persistence.jtaDataSource", null);
    local.put("javax.persistence.nonJtaDataSource", data);
    local.put("eclipselink.session-name", UUID.randomUUID().toString());
    return Persistence.createEntityManagerFactory(unit, local);
  }
}
