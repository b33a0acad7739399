// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;

/** When a list of instructions breaks off in the middle, what was done so far must not be forgotten. */
final class Doubt {
  private Doubt() {}

  /**
   * The receipts so far, with one more for each instruction that may or may not have been done; those after it come
   * again. When nothing was done before it, the trouble itself: everything is looked at before it is asked for anyway.
   */
  static List<Receipt> settle(List<Receipt> done, List<CommandId> open, ConnectorException trouble)
      throws ConnectorException {
    if (done.isEmpty()) {
      throw trouble;
    }
    List<Receipt> all = new ArrayList<>(done);
    switch (trouble.reason()) {
      case NO_ANSWER, UNAVAILABLE ->
          open.forEach(
              id -> all.add(new Receipt(id, Receipt.Status.UNKNOWN, "", trouble.sentence())));
      default -> {}
    }
    return all;
  }
}
