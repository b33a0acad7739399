// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.checks.RecentValues;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.house.PaymentTerms;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that an agent is asked for a deferred payment, once the shop has taken the order on. */
@Component(service = Follower.class)
public final class DeferredFollower implements Follower {
  /** Setting of the section of {@link PaymentTerms}: which connection is asked. */
  static final String AGENT = "deferredAgent";

  private final RecentValues<String> agents;

  /** Remembers. */
  @Activate
  public DeferredFollower(@Reference Settings settings) {
    this.agents = new RecentValues<>(account -> agent(settings, account), new HouseClock());
  }

  private static String agent(Settings settings, AccountId account) {
    return settings.read(account, PaymentTerms.SECTION).getOrDefault(AGENT, "");
  }

  @Override
  public List<Command> follow(Move move) {
    Order order = move.after();
    if (!unasked(order) || unasked(move.before())) {
      return List.of();
    }
    String agent = agents.of(order.account());
    if (agent.isEmpty()) {
      return List.of();
    }
    String contents = AgentContents.version(order);
    return List.of(AgentRecord.command(order, AgentRecord.REQUEST, "request", agent, contents));
  }

  /** Whether it is time to ask for its payment. */
  static boolean unasked(Order order) {
    return order.placed().payment().kind() == PaymentMethod.Kind.DEFERRED
        && order.payment() == PaymentState.UNPAID
        && order.stage() == Stage.ACCEPTED;
  }
}
