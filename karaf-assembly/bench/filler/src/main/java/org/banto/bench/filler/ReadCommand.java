// SPDX-License-Identifier: Apache-2.0
package org.banto.bench.filler;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import javax.sql.DataSource;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * {@code bench:read}: the raw limit of a list and of the counts. Reads the newest fifty rows of the
 * largest desk, and all counts, from the house's own database by plain JDBC, and says p50 and p95
 * in milliseconds.
 */
@Service
@Command(scope = "bench", name = "read", description = "Reads a page and the counts by plain JDBC")
public final class ReadCommand implements Action {
  private static final int WARM_UP = 100;
  private static final int RUNS = 200;
  private static final String PAGE =
      "SELECT o.* FROM orders o WHERE o.account = ? AND o.desk = 'DONE'"
          + " ORDER BY o.ordered_at DESC, o.id FETCH FIRST 50 ROWS ONLY";
  private static final String COUNTS =
      "SELECT desk, shop, box, orders FROM order_count WHERE account = ?";

  @Reference private BundleContext context;

  @Override
  public Object execute() throws Exception {
    ServiceReference<DataSource> database =
        context
            .getServiceReferences(DataSource.class, "(osgi.jndi.service.name=banto)")
            .iterator()
            .next();
    try (Connection c = context.getService(database).getConnection()) {
      say("page", c, PAGE);
      say("counts", c, COUNTS);
    } finally {
      context.ungetService(database);
    }
    return null;
  }

  private static void say(String what, Connection c, String sql) throws SQLException {
    double[] ms = new double[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      long start = System.nanoTime();
      read(c, sql);
      if (i >= 0) {
        ms[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(ms);
    System.out.printf("%s %.2f / %.2f%n", what, ms[RUNS / 2], ms[RUNS * 95 / 100]);
  }

  private static void read(Connection c, String sql) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setString(1, InventedOrders.MAIN.value());
      try (ResultSet rows = s.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            if (rows.getMetaData().getColumnType(i) == Types.BLOB) {
              rows.getBytes(i);
            } else {
              rows.getObject(i);
            }
          }
        }
      }
    }
  }
}
