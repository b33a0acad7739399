// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.connect.EditPart;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Component;

/** Says what a mall has to be told: that an order is taken on, changed by staff, that parcels left, that it is off. */
@Component(service = Follower.class, property = Follower.NAME + "=" + Follower.MALLS)
public final class MallFollower implements Follower {
  static final String CONFIRM = "mall.confirm";
  static final String SHIP = "mall.ship";
  static final String CANCEL = "mall.cancel";
  static final String EDIT = "mall.edit";

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
    if (after.mall().standing() != Standing.NONE && after.stage() != Stage.CANCELLED) {
      edit(move).ifPresent(commands::add);
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

  /** What staff change of an order that is here. What the mall has said itself, it is not told. */
  private static Optional<Command> edit(Move move) {
    Order before = move.before();
    if (move.by().kind() != Actor.Kind.STAFF || before.revision() == 0) {
      return Optional.empty();
    }
    Set<EditPart> parts = EditPart.between(before.placed(), move.after().placed());
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            command(
                move.after(),
                EDIT,
                "edit:" + move.after().revision(),
                parts.stream().sorted().map(EditPart::name).collect(joining(","))));
  }

  private static Command command(Order order, String kind, String what, String argument) {
    CommandId id = new CommandId("mall:" + order.account() + ":" + order.id() + ":" + what);
    return new Command(
        id, order.account(), kind, order.key().shop().toString(), order.id(), argument);
  }
}
