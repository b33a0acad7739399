// SPDX-License-Identifier: Apache-2.0
package org.banto.bench.filler;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outcome;

/** {@code bench:fill n}: stores n invented orders and says how long it took. */
@Service
@Command(scope = "bench", name = "fill", description = "Stores invented orders")
public final class FillCommand implements Action {
  private static final int BATCH = 500;

  @Reference private OrderService orders;

  @Argument(name = "orders", required = true)
  private int count;

  @Override
  public Object execute() {
    long start = System.nanoTime();
    long stored = 0;
    for (int done = 0; done < count; done += BATCH) {
      List<Change> changes = new ArrayList<>();
      for (OrderId id : orders.ids(Math.min(BATCH, count - done))) {
        changes.add(
            new Change(
                InventedOrders.order(id), Actor.system("bench"), "order.received", "invented"));
      }
      stored +=
          orders.apply(InventedOrders.MAIN, changes).stream().filter(Outcome::applied).count();
    }
    System.out.printf("stored %d in %d ms%n", stored, (System.nanoTime() - start) / 1_000_000);
    return null;
  }
}
