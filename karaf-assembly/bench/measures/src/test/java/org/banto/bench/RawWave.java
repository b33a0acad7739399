// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * The raw limit of writing a wave of labels by plain batched JDBC: every order is read, a line of
 * 97 columns is encoded, and the order, its history and the file are written back as one
 * transaction. Rows are as large as the house's.
 */
final class RawWave {
  private static final int BODY = 1_500;
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private final Connection c;
  private final int orders;

  /** A wave of so many orders in tables of its own. */
  RawWave(Connection c, int orders) throws SQLException {
    this.c = c;
    this.orders = orders;
    try (Statement s = c.createStatement()) {
      s.execute(
          "create table raw_labelled (id bigint primary key, revision bigint not null, desk varchar(12) not null, placed_at bigint, body blob not null)");
      s.execute("create index raw_labelled_desk on raw_labelled (desk, placed_at)");
      s.execute(
          "create table raw_history (seq bigint primary key, order_id bigint, act varchar(80), body blob not null)");
      s.execute("create index raw_history_order on raw_history (order_id, seq)");
      s.execute("create table raw_file (id bigint primary key, body blob not null)");
    }
    c.setAutoCommit(false);
    byte[] body = new byte[BODY];
    new Random(1).nextBytes(body);
    try (PreparedStatement s =
        c.prepareStatement("insert into raw_labelled values (?, 0, 'DOC_WAIT', ?, ?)")) {
      for (int i = 0; i < orders; i++) {
        s.setLong(1, i);
        s.setLong(2, i);
        s.setBytes(3, body);
        s.addBatch();
      }
      s.executeBatch();
    }
    c.commit();
  }

  /** Milliseconds of the {@code n}-th wave. */
  double ms(int n) throws SQLException {
    long start = System.nanoTime();
    StringBuilder file = new StringBuilder();
    try (PreparedStatement read = c.prepareStatement("select * from raw_labelled order by id");
        PreparedStatement write =
            c.prepareStatement(
                "update raw_labelled set revision = ?, desk = ?, body = ? where id = ?");
        PreparedStatement tell =
            c.prepareStatement("insert into raw_history values (?, ?, 'waybill.printed', ?)");
        ResultSet rows = read.executeQuery()) {
      while (rows.next()) {
        long id = rows.getLong(1);
        byte[] body = rows.getBytes(5);
        file.append("\"東京都渋谷区神宮前１－１\",".repeat(97)).append("\r\n");
        write.setLong(1, n);
        write.setString(2, n % 2 == 0 ? "TRACK_WAIT" : "DOC_WAIT");
        write.setBytes(3, body);
        write.setLong(4, id);
        write.addBatch();
        tell.setLong(1, (long) n * orders + id);
        tell.setLong(2, id);
        tell.setBytes(3, body);
        tell.addBatch();
      }
      write.executeBatch();
      tell.executeBatch();
    }
    try (PreparedStatement keep = c.prepareStatement("insert into raw_file values (?, ?)")) {
      keep.setLong(1, n);
      keep.setBytes(2, file.toString().getBytes(WINDOWS_31J));
      keep.execute();
    }
    c.commit();
    return (System.nanoTime() - start) / 1e6;
  }
}
