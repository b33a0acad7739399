// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.resource.spi.TransactionSupport.TransactionSupportLevel;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.ops4j.pax.transx.connection.ExceptionSorter;
import org.ops4j.pax.transx.jdbc.ManagedDataSourceBuilder;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;
import org.osgi.service.jdbc.DataSourceFactory;

/** A database with a table of transactions: each of them writes {@link #PARTS} rows or none. */
final class Database implements DataSourceFactory {
  static final int PARTS = 5;

  /** Milliseconds; a closed pool lets one wait for it as long. */
  private static final String PATIENCE = "500";

  /** Between two rows, so that there is a middle to be hit. */
  private static final long PAUSE_NANOS = 500_000;

  /** A statement on which the line to the database is lost. */
  static final String LOSE = "LOSE THE LINE";

  final GeronimoTransactionManager transactions;
  private final TransactionManagerWrapper wrapped;
  private final DataSource driver;
  private final AtomicInteger closed = new AtomicInteger();
  private int last;

  Database(DataSource driver) throws Exception {
    this.driver = driver;
    transactions = new GeronimoTransactionManager();
    wrapped = new TransactionManagerWrapper(transactions);
    sql("CREATE TABLE part (tx INT NOT NULL, part INT NOT NULL, PRIMARY KEY (tx, part))");
  }

  /** The pool of the house. */
  DataSource pool() throws Exception {
    Properties settings = new Properties();
    settings.setProperty("pool.connectionTimeout", PATIENCE);
    return new SharedConnections(wrapped).create(this, settings);
  }

  /** The pool as its library builds it, as the house had it before. */
  DataSource bare() throws Exception {
    return ManagedDataSourceBuilder.builder()
        .dataSource(createDataSource(new Properties()))
        .transaction(TransactionSupportLevel.LocalTransaction)
        .transactionManager(wrapped)
        .connectionTimeout(Long.parseLong(PATIENCE))
        .exceptionSorter(
            new ExceptionSorter() {
              @Override
              public boolean isExceptionFatal(Exception e) {
                return e instanceof SQLNonTransientConnectionException;
              }

              @Override
              public boolean rollbackOnFatalException() {
                return false;
              }
            })
        .build();
  }

  /** How many lines to the database a pool has closed. */
  int closedLines() {
    return closed.get();
  }

  int next() {
    return ++last;
  }

  /** Writes all parts in a transaction of this thread; after two of them it does this. */
  void write(DataSource pool, int tx, Callable<?> afterTwo) throws Exception {
    transactions.begin();
    try {
      for (int part = 0; part < PARTS; part++) {
        insert(pool, tx, part);
        if (part == 1) {
          afterTwo.call();
        }
        if (part > 0) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
      transactions.commit();
    } finally {
      if (transactions.getTransaction() != null) {
        transactions.rollback();
      }
    }
  }

  static void insert(DataSource pool, int tx, int part) throws SQLException {
    try (var c = pool.getConnection();
        var s = c.createStatement()) {
      s.executeUpdate("INSERT INTO part VALUES (" + tx + ", " + part + ")");
    }
  }

  static void lose(DataSource pool) throws SQLException {
    try (var c = pool.getConnection()) {
      c.prepareStatement(LOSE).close();
    }
  }

  int rows(int tx) throws SQLException {
    return numbers("SELECT COUNT(*) FROM part WHERE tx = " + tx).get(0);
  }

  /** The transactions of these that are neither whole nor gone. */
  List<Integer> halves(int first) throws SQLException {
    return numbers(
        "SELECT tx FROM part WHERE tx >= " + first + " GROUP BY tx HAVING COUNT(*) <> " + PARTS);
  }

  int whole(int first) throws SQLException {
    return numbers(
            "SELECT tx FROM part WHERE tx >= " + first + " GROUP BY tx HAVING COUNT(*) = " + PARTS)
        .size();
  }

  private List<Integer> numbers(String query) throws SQLException {
    try (var c = driver.getConnection();
        var s = c.createStatement();
        var r = s.executeQuery(query)) {
      List<Integer> numbers = new ArrayList<>();
      while (r.next()) {
        numbers.add(r.getInt(1));
      }
      return numbers;
    }
  }

  private void sql(String statement) throws SQLException {
    try (var c = driver.getConnection();
        var s = c.createStatement()) {
      s.execute(statement);
    }
  }

  /** The database as the pool gets it: a line is lost when somebody asks for it. */
  @Override
  public DataSource createDataSource(Properties settings) {
    return proxy(
        DataSource.class,
        driver,
        real -> real instanceof Connection c ? proxy(Connection.class, c, r -> r) : real);
  }

  private interface Result {
    Object of(Object real);
  }

  private <T> T proxy(Class<T> type, Object real, Result result) {
    return type.cast(
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              if (args != null && args.length == 1 && LOSE.equals(args[0])) {
                throw new SQLNonTransientConnectionException("the line is lost", "08006");
              }
              try {
                Object done = result.of(method.invoke(real, args));
                if (real instanceof Connection && method.getName().equals("close")) {
                  closed.incrementAndGet();
                }
                return done;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Override
  public ConnectionPoolDataSource createConnectionPoolDataSource(Properties settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public XADataSource createXADataSource(Properties settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Driver createDriver(Properties settings) {
    throw new UnsupportedOperationException();
  }
}
