// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.SQLException;

/** The database refused a statement. */
final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(SQLException cause) {
    super("SQL state " + cause.getSQLState(), cause);
  }
}
