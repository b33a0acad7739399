// SPDX-License-Identifier: Apache-2.0
package org.banto.bench.filler;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * {@code bench:statistics gather|drop}: what the database knows of the sizes of its tables when it
 * plans a query, gathered now, whatever lies in them now, or forgotten.
 */
@Service
@Command(scope = "bench", name = "statistics", description = "Gathers or drops statistics")
public final class StatisticsCommand implements Action {
  private static final List<String> TABLES =
      List.of("ledger", "orders", "order_term", "order_mark", "audit", "outbox");

  @Reference private BundleContext context;

  @Argument(name = "what", required = true)
  private String what;

  @Override
  public Object execute() throws Exception {
    ServiceReference<DataSource> database =
        context
            .getServiceReferences(DataSource.class, "(osgi.jndi.service.name=banto)")
            .iterator()
            .next();
    try (Connection c = context.getService(database).getConnection();
        Statement s = c.createStatement()) {
      boolean derby = c.getMetaData().getDatabaseProductName().contains("Derby");
      for (String table : TABLES) {
        s.execute(derby ? derby(table) : postgresql(table));
      }
    } finally {
      context.ungetService(database);
    }
    System.out.println("statistics: " + what);
    return null;
  }

  private String derby(String table) {
    String name = "'APP', '" + table.toUpperCase(Locale.ROOT) + "'";
    return gather()
        ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(" + name + ", NULL)"
        : "CALL SYSCS_UTIL.SYSCS_DROP_STATISTICS(" + name + ", NULL)";
  }

  private String postgresql(String table) {
    return gather()
        ? "ANALYZE " + table
        : "DELETE FROM pg_statistic WHERE starelid = '" + table + "'::regclass";
  }

  private boolean gather() {
    if (!what.equals("gather") && !what.equals("drop")) {
      throw new IllegalArgumentException(what);
    }
    return what.equals("gather");
  }
}
