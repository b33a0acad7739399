// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Component;

/** Says what a mall has to be told: that an order is taken on, that parcels left, that it is off. */
@Component(service = Follower.class, property = Follower.NAME + "=" + Follower.MALLS)
public final class MallFollower implements Follower {
  static final String CONFIRM = "mall.confirm";
  static final String SHIP = "mall.ship";
  static final String CANCEL = "mall.cancel";

  private static final Set<Standing> UNCONFIRMED =
      EnumSet.of(Standing.NEW, Standing.ON_HOLD, Standing.PREORDER);
  private static final Set<Standing> OFF = EnumSet.of(Standing.CANCELLED, Standing.NONE);

  @Override
  public List<Command> follow(Move move) {
    Order after = move.after();
    List<Command> commands = new ArrayList<>();
    if (accepted(move) && UNCONFIRMED.contains(after.mall().standing())) {
      commands.add(command(after, CONFIRM, "confirm", ""));
    }
    String numbers = DepartedParcels.version(after);
    String before = DepartedParcels.version(move.before());
    if (after.mall().standing() != Standing.NONE
        && after.stage() != Stage.CANCELLED
        && !numbers.isEmpty()
        && !numbers.equals(before)) {
      commands.add(command(after, SHIP, report(numbers, before, after), numbers));
    }
    if (cancelled(move) && !OFF.contains(after.mall().standing())) {
      commands.add(command(after, CANCEL, "cancel", "restock"));
    }
    return commands;
  }

  /** Numbers that take the place of others are news each time, also when the mall had them once before. */
  private static String report(String numbers, String before, Order after) {
    return "ship:" + numbers + (before.isEmpty() ? "" : ":" + after.revision());
  }

  private static boolean accepted(Move move) {
    return move.before().stage() == Stage.NEW
        && (move.after().stage() == Stage.ACCEPTED || move.after().stage() == Stage.TOLD);
  }

  /** Cancelled here; what the mall cancelled it knows. */
  private static boolean cancelled(Move move) {
    return move.after().stage() == Stage.CANCELLED
        && move.before().stage() != Stage.CANCELLED
        && move.by().kind() != Actor.Kind.MALL;
  }

  private static Command command(Order order, String kind, String what, String argument) {
    CommandId id = new CommandId("mall:" + order.account() + ":" + order.id() + ":" + what);
    return new Command(
        id, order.account(), kind, order.key().shop().toString(), order.id(), argument);
  }
}
