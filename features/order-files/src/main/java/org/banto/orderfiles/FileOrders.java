// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import org.banto.connect.IncomingOrder;
import org.banto.connect.ReadOrder;

/** The orders of the files that somebody sent, one after the other, as often as wanted. */
interface FileOrders {
  /** Takes orders and what is wrong. */
  interface Taker {
    /**
     * One order.
     *
     * @param row the line of the file it begins on, or 0 where nobody knows
     * @param incoming what the ledger is to keep
     * @param read how it reads
     */
    void order(long row, IncomingOrder incoming, ReadOrder read);

    /** Something that becomes no order. */
    void fault(Fault fault);
  }

  /**
   * Hands out all orders.
   *
   * @throws UnreadableRows when the file as a whole, or the rest of it, cannot be read
   */
  void walk(Taker taker) throws UnreadableRows;

  /** How many rows there are, to tell how far the work is; 0 where nobody knows. */
  long rows() throws UnreadableRows;
}
