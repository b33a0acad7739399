// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The transactions that are open, and whose they are: those of connections whose automatic commit is
 * off. Once it is locked, nobody can begin one; those that are open end as they like.
 */
final class OpenTransactions {
  private final LongSupplier nanos;
  private final Map<Connection, Open> open = new IdentityHashMap<>();
  private boolean locked;

  private record Open(String thread, long since) {}

  OpenTransactions(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A data source that gives connections of this one, whose transactions are counted here. */
  DataSource counting(DataSource driver) {
    return Through.before(
        DataSource.class,
        (method, args) -> {
          Object result = Through.on(driver, method, args);
          return result instanceof Connection c ? counted(c) : result;
        });
  }

  private Connection counted(Connection physical) {
    return Through.before(Connection.class, (method, args) -> through(physical, method, args));
  }

  private Object through(Connection physical, Method method, Object[] args) throws Throwable {
    boolean begins = Through.begins(method, args);
    boolean ends =
        switch (method.getName()) {
          case "setAutoCommit", "close", "abort" -> !begins;
          default -> false;
        };
    if (begins) {
      begin(physical);
    }
    try {
      return Through.on(physical, method, args);
    } finally {
      if (ends) {
        end(physical);
      }
    }
  }

  private synchronized void begin(Connection connection) throws SQLException {
    if (locked && !open.containsKey(connection)) {
      throw new SQLNonTransientException("the house closes: no transaction begins", "25000");
    }
    open.putIfAbsent(connection, new Open(Thread.currentThread().getName(), nanos.getAsLong()));
  }

  private synchronized void end(Connection connection) {
    open.remove(connection);
  }

  /** None begins from now on. */
  synchronized void lock() {
    locked = true;
  }

  /** Those that are open, in words. */
  synchronized List<String> all() {
    long now = nanos.getAsLong();
    return open.values().stream()
        .map(o -> "a transaction of " + o.thread() + " for " + Duration.ofNanos(now - o.since()))
        .sorted()
        .toList();
  }
}
