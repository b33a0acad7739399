// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Waybill;

/**
 * Tells a mall of an order as the room that talks with malls does: that it is taken on, that parcels
 * left, that it is off. That room proves with the same tests that it tells the same.
 */
public final class MallNotices implements Follower {
  private static final Set<Standing> UNCONFIRMED =
      EnumSet.of(Standing.NEW, Standing.ON_HOLD, Standing.PREORDER);
  private static final Set<Standing> OFF = EnumSet.of(Standing.CANCELLED, Standing.NONE);

  @Override
  public List<Command> follow(Move move) {
    Order after = move.after();
    Standing mall = after.mall().standing();
    boolean off = after.stage() == Stage.CANCELLED;
    List<Command> commands = new ArrayList<>();
    if (move.before().stage() == Stage.NEW
        && Set.of(Stage.ACCEPTED, Stage.TOLD).contains(after.stage())
        && UNCONFIRMED.contains(mall)) {
      commands.add(command(after, "mall.confirm", ""));
    }
    String numbers = numbers(after);
    if (mall != Standing.NONE
        && !off
        && !numbers.isEmpty()
        && !numbers.equals(numbers(move.before()))) {
      commands.add(command(after, "mall.ship", numbers));
    }
    if (off
        && move.before().stage() != Stage.CANCELLED
        && move.by().kind() != Actor.Kind.MALL
        && !OFF.contains(mall)) {
      commands.add(command(after, "mall.cancel", ""));
    }
    return commands;
  }

  private static String numbers(Order order) {
    return order.live().stream()
        .filter(s -> s.state().desk() == Desk.SHIPPED)
        .flatMap(s -> s.parcels().stream())
        .flatMap(p -> p.waybill().stream())
        .map(Waybill::number)
        .sorted()
        .collect(Collectors.joining("-"));
  }

  private static Command command(Order order, String kind, String argument) {
    CommandId id = new CommandId(kind + ":" + order.id() + ":" + argument);
    return new Command(
        id, order.account(), kind, order.key().shop().toString(), order.id(), argument);
  }
}
