// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings the tables of other rooms up to date, whenever they come. */
@Component
public final class RoomTables implements Migrations {
  private final DataSource data;

  /** For the service component runtime, and for tests. */
  @Activate
  public RoomTables(@Reference(target = "(osgi.jndi.service.name=banto)") DataSource data) {
    this.data = data;
  }

  /** One room after the other: Liquibase keeps state of the thread and the process. */
  @Override
  public synchronized void run(String room, Class<?> of, String changeLog, String... former) {
    try {
      new ChangeLog(room, of.getClassLoader(), changeLog, former).run(data);
    } catch (SQLException e) {
      if (e instanceof FailedChange) {
        HouseEnd.because(e.getMessage());
      }
      throw new IllegalStateException("the tables of " + room + " could not be made ready", e);
    }
  }
}
