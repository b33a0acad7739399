// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.Optional;
import java.util.function.Predicate;
import org.banto.base.Actor;
import org.banto.fakes.MemoryFlow;
import org.banto.house.ActRequest;
import org.banto.order.Acknowledgement;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Shipment;

/** What the flow makes of the deeds of this room; it can refuse some. */
final class FlowDeeds implements MemoryFlow.Deeds {
  private final MemoryFlow flow;
  Predicate<ActRequest> refuses = deed -> false;

  FlowDeeds(MemoryFlow flow) {
    this.flow = flow;
    flow.does(this);
  }

  @Override
  public Optional<Order> after(Order order, ActRequest deed, Actor by) {
    return refuses.test(deed) ? Optional.empty() : Optional.of(done(order, deed, by));
  }

  private Order done(Order order, ActRequest deed, Actor by) {
    if (deed instanceof ActRequest.Carry c) {
      Shipment lead = order.shipment(c.shipment()).orElseThrow();
      return order.with(e -> e.shipment(lead.carrying(c.companions())));
    }
    if (deed instanceof ActRequest.Travel t) {
      Shipment own = order.shipment(t.shipment()).orElseThrow();
      return order.with(e -> e.shipment(own.inParcelsOf(t.lead().number()).following(t.lead())));
    }
    Order seen = flow.judge(order);
    for (Finding f : seen.open()) {
      Order before = seen;
      seen = before.with(e -> e.acknowledge(new Acknowledgement(f.key(), by, House.NOW)));
    }
    return seen;
  }
}
