// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.order.Unstorable;
import org.banto.order.Unstorable.Fault;

/**
 * Tells a change that the database does not take from a database that takes none: away, full,
 * stopping, or with books torn that all orders share.
 */
final class StoreRefusal {
  /**
   * How Derby and PostgreSQL name the rule that was broken; the rest of the text may hold values.
   */
  private static final Pattern RULE =
      Pattern.compile("(?:identified by|constraint) ['\"]([A-Za-z0-9_]+)['\"]");

  /** Rules of tables that every change writes to. */
  private static final Set<String> SHARED =
      Set.of(
          "AUDIT_PK",
          "HEAD_PK",
          "ORDER_COUNT_PK",
          "ORDER_DUE_PK",
          "LEDGER_DAY_PK",
          "LEDGER_PK",
          "DATA_KEY_PK");

  private StoreRefusal() {}

  /** The same failure, as {@link Unstorable} where it is the change's own. */
  static RuntimeException told(RuntimeException failure) {
    return of(failure).map(RuntimeException.class::cast).orElse(failure);
  }

  /** Whether a database said so, whatever it said. */
  static boolean ofDatabase(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Unstorable> of(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException s) {
        return of(s, failure);
      }
    }
    return Optional.empty();
  }

  private static Optional<Unstorable> of(SQLException first, RuntimeException failure) {
    for (SQLException s = first; s != null; s = s.getNextException()) {
      String state = String.valueOf(s.getSQLState());
      String rule = rule(s);
      String detail = rule.isEmpty() ? state : rule + " (" + state + ")";
      if (state.startsWith("23505") && !SHARED.contains(rule)) {
        return Optional.of(new Unstorable(Fault.LEFT_OVERS, detail, failure));
      }
      boolean value = state.startsWith("22") || state.startsWith("23");
      if (value && !state.startsWith("23505")) {
        return Optional.of(new Unstorable(Fault.VALUE, detail, failure));
      }
    }
    return Optional.empty();
  }

  private static String rule(SQLException s) {
    Matcher m = RULE.matcher(String.valueOf(s.getMessage()));
    return m.find() ? m.group(1).toUpperCase(Locale.ROOT) : "";
  }
}
