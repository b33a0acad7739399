// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import org.banto.sql.Sql;

/** Tables with the index by which some of their rows are picked out. */
final class IndexedTables {
  static final String ORDERS_BY_ID = Sql.keyed("orders", "index=orders_id");
  static final String ORDERS_BY_TIME = Sql.keyed("orders", "index=orders_arrivals");
  static final String ORDERS_BY_NUMBER = Sql.keyed("orders", "constraint=orders_number_u");
  static final String LEDGER_BY_SEQ = Sql.keyed("ledger", "index=ledger_seq");
  static final String LEDGER_BY_NUMBER = Sql.keyed("ledger", "index=ledger_number_u");
  static final String LEDGER_BY_DONE = Sql.keyed("ledger", "index=ledger_waiting");
  static final String OUTBOX_BY_ORDER = Sql.keyed("outbox", "index=outbox_order");
  static final String OUTBOX_DUE = Sql.keyed("outbox", "index=outbox_due");
  static final String AUDIT_BY_SEQ = Sql.keyed("audit", "constraint=audit_pk");
  static final String TERMS = Sql.keyed("order_term", "constraint=order_term_pk");

  /**
   * The state of a command in an update, which Derby lets nobody lead: by an expression it goes into
   * no index, and so not by that of the states, through all that waits.
   */
  static final String OUTBOX_STATE = "state || ''";

  private IndexedTables() {}
}
