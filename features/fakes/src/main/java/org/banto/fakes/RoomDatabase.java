// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
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

/** The tables of one room, fresh, without the container: what its stores are tested on. */
public final class RoomDatabase {
  private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

  private final String changeLog;
  private final String unit;

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
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName("memory:" + UUID.randomUUID());
    derby.setCreateDatabase("create");
    on(derby, walk);
  }

  /** On a PostgreSQL server of its own. */
  public void onPostgresql(Walk walk) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      on(server.getPostgresDatabase(), walk);
    }
  }

  private void on(DataSource data, Walk walk) throws Exception {
    migrate(data);
    EntityManagerFactory factory = factory(data, unit);
    try {
      walk.on(new LocalTemplate(factory), data);
    } finally {
      factory.close();
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
