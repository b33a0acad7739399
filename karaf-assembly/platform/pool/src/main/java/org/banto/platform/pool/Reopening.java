// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Closes an embedded database that was opened for reading only, so that the next connection opens
 * it anew. Derby finds out at the opening whether it may write; while the disk is full it may not,
 * and it would not look again when there is room.
 */
final class Reopening implements Runnable {
  /** How addresses of embedded databases begin. */
  static final String DERBY = "jdbc:derby:";

  private static final long PAUSE_NANOS = 3_000_000_000L;

  /** How Derby says that it has closed a database, and that none was open. */
  private static final String CLOSED = "08006";

  private static final String NOT_OPEN = "XJ004";

  private final DataSourceFactory driver;
  private final String url;
  private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

  /** Of the database at this address. */
  Reopening(DataSourceFactory driver, String url) {
    this.driver = driver;
    this.url = url;
  }

  @Override
  public void run() {
    long before = last.get();
    long now = System.nanoTime();
    if (now - before < PAUSE_NANOS || !last.compareAndSet(before, now)) {
      return;
    }
    Properties shutdown = new Properties();
    shutdown.setProperty(
        DataSourceFactory.JDBC_URL, url.replace(";create=true", "") + ";shutdown=true");
    try {
      driver.createDataSource(shutdown).getConnection().close();
    } catch (SQLException e) {
      if (!CLOSED.equals(e.getSQLState()) && !NOT_OPEN.equals(e.getSQLState())) {
        throw new IllegalStateException("the database could not be closed", e);
      }
    }
  }
}
