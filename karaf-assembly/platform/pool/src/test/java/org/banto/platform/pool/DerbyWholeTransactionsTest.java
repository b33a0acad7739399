// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.nio.file.Path;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

final class DerbyWholeTransactionsTest implements WholeTransactions {
  @TempDir static Path folder;
  private static Database database;

  @BeforeAll
  static void open() throws Exception {
    System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
    System.setProperty("derby.system.durability", "test"); // nobody cuts the power here
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(folder.resolve("derby").toString());
    derby.setCreateDatabase("create");
    database = new Database(derby);
  }

  @Override
  public Database database() {
    return database;
  }
}
