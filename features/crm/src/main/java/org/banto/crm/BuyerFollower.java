// SPDX-License-Identifier: Apache-2.0
package org.banto.crm;

import java.util.List;
import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that help desks are told of a buyer: when an order is taken on, corrected or called off. */
@Component(service = Follower.class)
public final class BuyerFollower implements Follower {
  /** Kind of command: share what is known of a buyer. */
  static final String SHARE = "customer.share";

  private final HelpDesks desks;

  /** Remembers. */
  @Activate
  public BuyerFollower(@Reference HelpDesks desks) {
    this.desks = desks;
  }

  @Override
  public List<Command> follow(Move move) {
    return news(move)
        .map(
            what ->
                desks.of(move.after().account()).stream()
                    .map(desk -> command(move.after(), desk, what))
                    .toList())
        .orElse(List.of());
  }

  /** What a help desk has to know of: the same whenever the same move is made again. */
  private static Optional<String> news(Move move) {
    Order before = move.before();
    Order after = move.after();
    if (after.stage() == Stage.NEW) {
      return Optional.empty();
    }
    if (before.stage() == Stage.NEW) {
      return Optional.of("new");
    }
    boolean corrected = !before.placed().buyer().equals(after.placed().buyer());
    boolean off = (before.stage() == Stage.CANCELLED) != (after.stage() == Stage.CANCELLED);
    return corrected || off ? Optional.of("changed:" + after.revision()) : Optional.empty();
  }

  private static Command command(Order order, String desk, String what) {
    CommandId id =
        new CommandId("customer:" + order.account() + ":" + order.id() + ":" + desk + ":" + what);
    return new Command(id, order.account(), SHARE, desk, order.id(), "");
  }
}
