// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.util.List;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Stage;

/** Gives accepted orders a shipment. */
public class PlainPlan implements Amendment {
  @Override
  public Description description() {
    return new Description("plain.plan", Text.same("plan"), Phase.SHIPMENTS);
  }

  @Override
  public Amended amend(Move move) {
    Order order = move.after();
    return order.stage() == Stage.ACCEPTED && order.live().isEmpty()
        ? new Amended(Samples.planned(order), List.of(Text.same("planned")))
        : Amended.same(order);
  }
}
