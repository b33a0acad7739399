// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.resource.spi.TransactionSupport.TransactionSupportLevel;
import javax.sql.DataSource;
import org.banto.flow.Shift;
import org.ops4j.pax.jdbc.pool.common.PooledDataSourceFactory;
import org.ops4j.pax.transx.jdbc.ManagedDataSourceBuilder;
import org.ops4j.pax.transx.tm.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * A pool whose connections take part in the transaction of the thread: all rooms that work in one
 * transaction share one connection, so one local commit holds for all of them. Unlike the pool of
 * the same library it keeps a connection after a statement was refused: a key that is already there
 * is an answer, not a broken line. When the house closes it locks up: no transaction begins any more,
 * and nothing is stopped before those that are open have ended.
 */
@Component(
    immediate = true,
    property = {"pool=banto", "xa=true"})
public final class SharedConnections implements PooledDataSourceFactory, Shift {
  private static final String POOL = "pool.";

  private final TransactionManager transactions;
  private final OpenTransactions open = new OpenTransactions(System::nanoTime);

  /** Remembers who knows the transaction of a thread. */
  @Activate
  public SharedConnections(@Reference TransactionManager transactions) {
    this.transactions = transactions;
  }

  /** Opens a pool; settings beginning with {@code pool.} are its own, the others the driver's. */
  @Override
  public DataSource create(DataSourceFactory driver, Properties settings) throws SQLException {
    Properties ofDriver = new Properties();
    Map<String, Object> ofPool = new HashMap<>();
    settings
        .stringPropertyNames()
        .forEach(
            key -> {
              if (key.startsWith(POOL)) {
                ofPool.put(key.substring(POOL.length()), settings.getProperty(key));
              } else {
                ofDriver.setProperty(key, settings.getProperty(key));
              }
            });
    try {
      return ManagedDataSourceBuilder.builder()
          .dataSource(new AtomicConnections(open.counting(source(driver, ofDriver))))
          .commitBeforeAutocommit(true)
          .transaction(TransactionSupportLevel.LocalTransaction)
          .transactionManager(transactions)
          .exceptionSorter(new LostConnections())
          .properties(ofPool)
          .build();
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException("the pool of connections cannot be opened: " + e.getMessage(), e);
    }
  }

  private static DataSource source(DataSourceFactory driver, Properties settings)
      throws SQLException {
    String url = settings.getProperty(DataSourceFactory.JDBC_URL, "");
    DataSource source = driver.createDataSource(settings);
    return url.startsWith(Reopening.DERBY)
        ? new FullDisk(Reserve.ofHouse(), new Reopening(driver, url)).watching(source)
        : source;
  }

  @Override
  public void end() {
    open.lock();
  }

  @Override
  public List<String> underWay() {
    return open.all();
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(5);
  }

  @Override
  public boolean locksUp() {
    return true;
  }
}
