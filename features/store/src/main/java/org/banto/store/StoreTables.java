// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.service.component.annotations.Component;

/** Brings the tables of this room up to date before anybody sees the data source. */
@Component(property = "name=bantoMigrations")
public final class StoreTables implements PreHook {
  static final String CHANGE_LOG = "db/store.xml";

  @Override
  public void prepare(DataSource data) throws SQLException {
    try {
      new ChangeLog("store", StoreTables.class.getClassLoader(), CHANGE_LOG).run(data);
    } catch (FailedChange e) {
      HouseEnd.because(e.getMessage());
      throw e;
    }
  }
}
