// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class PostgresWholeTransactionsTest implements WholeTransactions {
  private static EmbeddedPostgres server;
  private static Database database;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
    database = new Database(server.getPostgresDatabase());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Override
  public Database database() {
    return database;
  }
}
