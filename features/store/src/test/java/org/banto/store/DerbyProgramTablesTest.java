// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

final class DerbyProgramTablesTest extends ProgramTablesContract {
  @Override
  DataSource fresh() {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName("memory:" + UUID.randomUUID());
    derby.setCreateDatabase("create");
    return derby;
  }
}
