// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
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

/**
 * Says that an agent is asked for a deferred payment, once the shop has taken the order on: the one
 * that the shop named for the way to pay, or else the one that it named for all others.
 */
@Component(service = Follower.class)
public final class DeferredFollower implements Follower {
  /** Setting of the section of {@link PaymentTerms}: which connection is asked. */
  static final String AGENT = "deferredAgent";

  /** Begins a setting of that section: which connection is asked for the way to pay of this name. */
  static final String AGENT_OF = AGENT + ".";

  /** Instead of a connection: nobody is asked. */
  static final String NOBODY = "-";

  private final RecentValues<Map<String, String>> agents;

  /** Remembers. */
  @Activate
  public DeferredFollower(@Reference Settings settings) {
    this.agents =
        new RecentValues<>(
            account -> settings.read(account, PaymentTerms.SECTION), new HouseClock());
  }

  /** The connection that is asked for the way to pay of this name; empty when none is. */
  private String agent(AccountId account, String method) {
    Map<String, String> all = agents.of(account);
    String usual = all.getOrDefault(AGENT, "");
    String agent = all.getOrDefault(AGENT_OF + named(method), usual);
    return agent.equals(NOBODY) ? "" : agent;
  }

  /** A way to pay as settings name it: however wide its letters are. */
  static String named(String method) {
    return Normalizer.normalize(method, Normalizer.Form.NFKC).strip();
  }

  @Override
  public List<Command> follow(Move move) {
    Order order = move.after();
    if (!unasked(order) || unasked(move.before())) {
      return List.of();
    }
    String agent = agent(order.account(), order.placed().payment().name());
    if (agent.isEmpty()) {
      return List.of();
    }
    String contents = AgentContents.version(order);
    return List.of(AgentRecord.command(order, AgentRecord.REQUEST, "request", agent, contents));
  }

  /** Whether it is time to ask for its payment. */
  static boolean unasked(Order order) {
    return deferred(order, PaymentState.UNPAID);
  }

  /** Whether its payment was refused, and it could still be asked for. */
  static boolean refused(Order order) {
    return deferred(order, PaymentState.FAILED);
  }

  private static boolean deferred(Order order, PaymentState state) {
    return order.placed().payment().kind() == PaymentMethod.Kind.DEFERRED
        && order.payment() == state
        && order.stage() == Stage.ACCEPTED;
  }
}
