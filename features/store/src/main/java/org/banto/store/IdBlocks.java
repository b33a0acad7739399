// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.OrderId;
import org.banto.sql.Sql;

/** Hands out order ids from blocks taken from the database; what is left at a stop is never used. */
final class IdBlocks {
  private static final int BLOCK = 500;

  private final Transactions transactions;
  private long next;
  private long end;

  IdBlocks(Transactions transactions) {
    this.transactions = transactions;
  }

  synchronized List<OrderId> take(int count) {
    List<OrderId> ids = new ArrayList<>(count);
    while (ids.size() < count) {
      if (next == end) {
        refill(Math.max(BLOCK, count - ids.size()));
      }
      ids.add(new OrderId(next++));
    }
    return ids;
  }

  private void refill(int size) {
    // in a transaction of its own: a caller that rolls back must not give them back
    end =
        transactions.apart(
            em -> {
              new Sql()
                  .add("UPDATE id_block SET next_id = next_id + ? WHERE name = 'order'", size)
                  .update(em);
              Object end =
                  new Sql()
                      .add("SELECT next_id FROM id_block WHERE name = 'order'")
                      .column(em)
                      .get(0);
              return ((Number) end).longValue();
            });
    next = end - size;
  }
}
