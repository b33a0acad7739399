// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The raw limit of storing: one order, three lines and one address by plain batched JDBC. */
final class RawInsert {
  private static final int BATCH = 500;

  private RawInsert() {}

  /** Orders a second; makes and drops its own tables. */
  static double rate(Connection c, int orders) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute(
          "create table raw_order (id bigint primary key, shop varchar(20) not null, num varchar(40) not null, state varchar(12), placed_at bigint, due bigint, unique (shop, num))");
      s.execute(
          "create table raw_line (id bigint primary key, order_id bigint not null references raw_order (id), name varchar(200), qty int, price bigint)");
      s.execute(
          "create table raw_address (order_id bigint primary key references raw_order (id), name varchar(100), zip varchar(8), line varchar(200))");
      s.execute("create index raw_state on raw_order (state, placed_at)");
      c.setAutoCommit(false);
      long start = System.nanoTime();
      insert(c, orders);
      double seconds = (System.nanoTime() - start) / 1e9;
      c.setAutoCommit(true);
      s.execute("drop table raw_line");
      s.execute("drop table raw_address");
      s.execute("drop table raw_order");
      return orders / seconds;
    }
  }

  private static void insert(Connection c, int orders) throws SQLException {
    try (PreparedStatement o =
            c.prepareStatement("insert into raw_order values (?, 's', ?, 'NEW', ?, 3980)");
        PreparedStatement l = c.prepareStatement("insert into raw_line values (?, ?, ?, 1, 1000)");
        PreparedStatement a =
            c.prepareStatement("insert into raw_address values (?, ?, '1500001', ?)")) {
      for (int i = 0; i < orders; i++) {
        o.setLong(1, i);
        o.setString(2, "900000-20261124-" + i);
        o.setLong(3, i);
        o.addBatch();
        for (int n = 0; n < 3; n++) {
          l.setLong(1, 3L * i + n);
          l.setLong(2, i);
          l.setString(3, "有田焼 飯碗 " + n);
          l.addBatch();
        }
        a.setLong(1, i);
        a.setString(2, "山田 太郎" + i);
        a.setString(3, "東京都渋谷区神宮前1-1-" + i);
        a.addBatch();
        if (i % BATCH == BATCH - 1 || i == orders - 1) {
          o.executeBatch();
          l.executeBatch();
          a.executeBatch();
          c.commit();
        }
      }
    }
  }
}
