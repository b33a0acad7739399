// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of the database of a house that is not running, opened on its own. */
final class DeadDatabase implements AutoCloseable {
  private final Path copy;
  private final Connection connection;

  private DeadDatabase(Path copy, Connection connection) {
    this.copy = copy;
    this.connection = connection;
  }

  /** Copies and opens the database below a house's data folder. */
  static DeadDatabase of(Path data) throws SQLException, IOException {
    Path copy = Files.createTempDirectory("dead-house");
    Path from = data.resolve("derby/banto");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : (Iterable<Path>) all::iterator) {
        Path to = copy.resolve(from.relativize(p).toString());
        if (Files.isDirectory(p)) {
          Files.createDirectories(to);
        } else if (!p.getFileName().toString().endsWith(".lck")) {
          Files.copy(p, to);
        }
      }
    }
    return new DeadDatabase(copy, DriverManager.getConnection("jdbc:derby:" + copy));
  }

  /** Order numbers, one per row of the order table. */
  List<String> numbers() throws SQLException {
    return texts("select mall_number from orders");
  }

  /** Numbers and contents of the payloads kept, to see what is known of an order before it is one. */
  List<String> ledgerNumbers() throws SQLException {
    return texts("select distinct mall_number from ledger");
  }

  /** What does not fit together inside: rows without their other halves, counters that are off. */
  List<String> torn() throws SQLException {
    List<String> found = new ArrayList<>();
    for (String n :
        texts(
            "select o.mall_number from orders o where not exists"
                + " (select 1 from order_term t where t.account = o.account"
                + " and t.order_id = o.id)")) {
      found.add("no search terms: " + n);
    }
    for (String n :
        texts(
            "select o.mall_number from orders o where not exists"
                + " (select 1 from audit a where a.account = o.account and a.order_id = o.id)")) {
      found.add("no history: " + n);
    }
    for (String n :
        texts(
            "select c.desk from order_count c where c.orders <> (select count(*) from orders o"
                + " where o.account = c.account and o.desk = c.desk and o.shop = c.shop"
                + " and o.box = c.box)")) {
      found.add("counter is off: " + n);
    }
    for (String n :
        texts(
            "select l.mall_number from ledger l where l.done = 1 and not exists (select 1 from"
                + " orders o where o.account = l.account and o.mall_number = l.mall_number)")) {
      found.add("dealt with but no order: " + n);
    }
    return found;
  }

  /** Commands by state. */
  Map<String, Long> outbox() throws SQLException {
    Map<String, Long> counts = new java.util.TreeMap<>();
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("select state, count(*) from outbox group by state")) {
      while (r.next()) {
        counts.put(r.getString(1).trim(), r.getLong(2));
      }
    }
    return counts;
  }

  /** Does damage on purpose. */
  void damage(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      boolean definition = sql.startsWith("alter");
      if (s.executeUpdate(sql) == 0 && !definition) {
        throw new IllegalStateException("no damage done: " + sql);
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      while (r.next()) {
        found.add(r.getString(1));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    try {
      DriverManager.getConnection("jdbc:derby:" + copy + ";shutdown=true");
    } catch (SQLException e) {
      if (!"08006".equals(e.getSQLState())) {
        throw e;
      }
    }
    try (Stream<Path> all = Files.walk(copy)) {
      for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
