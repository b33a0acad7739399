// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.Ledger.Entry;
import org.banto.connect.OrderReader;
import org.banto.connect.ReadOrder;

/**
 * A payload as read, or why it could not be.
 *
 * @param order what the mall says
 * @param problem why it cannot be read, in words for staff, when there is no order
 */
record Reading(Optional<ReadOrder> order, String problem) {
  /** Reads an entry; a reader that breaks is no worse than one that refuses. */
  static Reading of(OrderReader reader, Entry entry) {
    try {
      return new Reading(Optional.of(reader.read(entry.order().payload())), "");
    } catch (ConnectorException e) {
      return failed(e.getMessage());
    } catch (RuntimeException e) {
      // Its message may quote the payload, and with it a buyer.
      return failed("読み取り中の異常 (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Reading failed(String why) {
    return new Reading(Optional.empty(), "取込エラー: " + (why == null ? "" : why));
  }
}
