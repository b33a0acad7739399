// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Trace;
import org.banto.payment.PaymentState;
import org.osgi.service.component.annotations.Component;

/**
 * What the agent of a deferred payment said that staff have to see to. It lies on the order as a
 * trace; the newest counts, until somebody says yes to it or the agent goes along.
 */
@Component(service = Check.class)
public final class AgentCheck implements Check {
  private static final String PROBLEM = "payments.refused";
  private static final String OVER = "payments.agreed";
  private static final Text NAME = new Text("後払い会社の返事", "Answer of the pay-later agent");
  private static final Text AGREED =
      new Text("後払い会社での手続きが済みました", "The agent goes along with it now");

  static Trace problem(Instant at, Text said) {
    return new Trace(at, PROBLEM, NAME, said);
  }

  static Trace over(Instant at) {
    return new Trace(at, OVER, NAME, AGREED);
  }

  /** What staff have to see to now. */
  static Optional<Trace> problem(Order order) {
    return order.traces().stream()
        .filter(t -> Set.of(PROBLEM, OVER).contains(t.by()))
        .reduce((first, second) -> second)
        .filter(t -> t.by().equals(PROBLEM));
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    return problem(order).map(t -> finding(order, t)).stream().toList();
  }

  private static Finding finding(Order order, Trace said) {
    String code = order.payment() == PaymentState.MALL_REVIEW ? "payment.hold" : "payment.agent";
    String subject = RoomFindings.digest(said.at().toString(), said.did().ja());
    return new RoomFindings("banto-payments").warn(code, subject, said.did().ja(), said.did().en());
  }
}
