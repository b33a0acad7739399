// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

/**
 * Tables with the index by which some of their rows are picked out. Derby left to itself goes by its
 * statistics: those may be of a time when the table was empty, or there are none, and then it walks
 * all that an account has. To PostgreSQL the words are a comment.
 */
final class Keyed {
  static final String ORDERS_BY_ID = by("orders", "index=orders_id");
  static final String ORDERS_BY_NUMBER = by("orders", "constraint=orders_number_u");
  static final String LEDGER_BY_SEQ = by("ledger", "index=ledger_seq");
  static final String LEDGER_BY_NUMBER = by("ledger", "index=ledger_number_u");
  static final String LEDGER_BY_DONE = by("ledger", "index=ledger_waiting");
  static final String TERMS = by("order_term", "constraint=order_term_pk");

  private Keyed() {}

  private static String by(String table, String way) {
    return table + " --DERBY-PROPERTIES " + way + "\n";
  }
}
