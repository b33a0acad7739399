// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.sql.DataSource;

/**
 * An embedded database on a disk that may be full. While it is, transactions only read, so that the
 * database never meets the end of the disk in the middle of its work. Where it met it all the same
 * and was closed, it is opened again with the reserve's room: without, Derby opens it for reading
 * only, takes nothing back, and shows what was never committed. Such a connection is refused.
 */
final class FullDisk {
  /** Of a database that takes no changes. */
  static final String READ_ONLY = "25502";

  private final Reserve reserve;
  private final Runnable close;

  /**
   * Remembers.
   *
   * @param close closes the database, so that the next connection opens it anew
   */
  FullDisk(Reserve reserve, Runnable close) {
    this.reserve = reserve;
    this.close = close;
  }

  /** A data source that gives connections of this one. */
  DataSource watching(DataSource driver) {
    return Through.before(
        DataSource.class,
        (method, args) -> {
          boolean connects = method.getName().equals("getConnection");
          if (connects) {
            reserve.keep();
          }
          Object result = Through.on(driver, method, args);
          return connects ? watched((Connection) result) : result;
        });
  }

  private Connection watched(Connection physical) throws SQLException {
    if (physical.isReadOnly()) {
      physical.close();
      close.run();
      throw new SQLNonTransientConnectionException(
          "the disk is full: the database was opened for reading only, and not put in order",
          READ_ONLY);
    }
    return Through.before(Connection.class, (method, args) -> through(physical, method, args));
  }

  private Object through(Connection physical, Method method, Object[] args) throws Throwable {
    if (Through.begins(method, args) && physical.getAutoCommit()) {
      boolean out = reserve.keep();
      if (physical.isReadOnly() != out) {
        physical.setReadOnly(out);
      }
    }
    return Through.on(physical, method, args);
  }
}
