// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.Stage;

/** Makes typed instructions out of commands, from the orders as they are now. */
final class Instructions {
  /**
   * What to do about a batch of commands; a command in neither list comes again later.
   *
   * @param send to be sent
   * @param settled need not be sent any more
   */
  record Prepared(List<Instruction> send, List<Receipt> settled) {}

  private static final Set<State> UNSETTLED =
      EnumSet.of(State.WAITING, State.RUNNING, State.PENDING, State.UNKNOWN);

  private static final Text NO_ORDER = new Text("注文がありません", "There is no such order");
  private static final Text OFF =
      new Text("キャンセルされたため送りません", "The order was cancelled, so it is not sent");
  private static final Text NEWER =
      new Text("新しい発送通知に替わりました", "A newer shipping notice has taken its place");
  private static final Text TAKEN_BACK =
      new Text("キャンセルが取りやめられたため送りません", "The cancellation was taken back, so it is not sent");

  private final OrderService orders;
  private final Outbox outbox;

  Instructions(OrderService orders, Outbox outbox) {
    this.orders = orders;
    this.outbox = outbox;
  }

  Prepared prepare(List<Command> commands, LocalDate today) {
    Map<OrderId, Order> all = new HashMap<>();
    AccountId account = commands.get(0).account();
    List<OrderId> ids = commands.stream().map(Command::order).distinct().toList();
    orders.find(account, ids).forEach(o -> all.put(o.id(), o));
    List<OrderId> asked =
        commands.stream()
            .filter(c -> all.containsKey(c.order()) && asks(c, all.get(c.order())))
            .map(Command::order)
            .distinct()
            .toList();
    Map<OrderId, List<OutboxEntry>> leaving = outbox.of(account, asked);
    Prepared prepared = new Prepared(new ArrayList<>(), new ArrayList<>());
    for (Command command : commands) {
      Order order = all.get(command.order());
      if (order == null) {
        prepared.settled().add(Receipt.refused(command.id(), NO_ORDER));
        continue;
      }
      List<OutboxEntry> others = leaving.getOrDefault(order.id(), List.of());
      Optional<Text> needless = needless(command, order, others);
      if (needless.isPresent()) {
        prepared.settled().add(done(command, needless.get()));
      } else if (!tooEarly(command, order, others)) {
        prepared.send().add(instruction(command, order, today));
      }
    }
    return prepared;
  }

  /** A receipt for what is done without the far side. */
  static Receipt done(Command command, Text words) {
    return new Receipt(command.id(), Receipt.Status.ACCEPTED, "", words);
  }

  /** Why a mall need not be told any more. */
  private static Optional<Text> needless(Command command, Order order, List<OutboxEntry> others) {
    boolean off = order.stage() == Stage.CANCELLED;
    return switch (command.kind()) {
      case MallFollower.CONFIRM -> off ? Optional.of(OFF) : Optional.empty();
      case MallFollower.SHIP -> {
        if (off) {
          yield Optional.of(OFF);
        }
        yield superseded(command, order, others) ? Optional.of(NEWER) : Optional.empty();
      }
      case MallFollower.CANCEL -> off ? Optional.empty() : Optional.of(TAKEN_BACK);
      default -> Optional.empty();
    };
  }

  /** Whether what else leaves about an order matters to a command. */
  private static boolean asks(Command command, Order order) {
    return command.kind().equals(MallFollower.SHIP)
        && (order.mall().standing() == Standing.NEW
            || !DepartedParcels.version(order).equals(command.argument()));
  }

  /** The numbers have changed since: the command of the present numbers tells them all. */
  private static boolean superseded(Command command, Order order, List<OutboxEntry> others) {
    String now = DepartedParcels.version(order);
    if (now.equals(command.argument())) {
      return false;
    }
    return now.isEmpty()
        || of(others, MallFollower.SHIP)
            .anyMatch(e -> e.command().argument().equals(now) && e.state() != State.STRUCK);
  }

  /** A shipment is reported after its order was confirmed. */
  private static boolean tooEarly(Command command, Order order, List<OutboxEntry> others) {
    return command.kind().equals(MallFollower.SHIP)
        && order.mall().standing() == Standing.NEW
        && of(others, MallFollower.CONFIRM).anyMatch(e -> UNSETTLED.contains(e.state()));
  }

  private static Stream<OutboxEntry> of(List<OutboxEntry> all, String kind) {
    return all.stream().filter(e -> e.command().kind().equals(kind));
  }

  private static Instruction instruction(Command command, Order order, LocalDate today) {
    String number = order.key().number();
    return switch (command.kind()) {
      case MallFollower.CONFIRM -> new ConfirmOrder(command.id(), number);
      case MallFollower.SHIP -> {
        List<ParcelNotice> parcels = DepartedParcels.of(order, today);
        yield new ReportShipment(command.id(), number, parcels);
      }
      case MallFollower.CANCEL ->
          new CancelOrder(command.id(), number, "", command.argument().equals("restock"));
      default -> throw new IllegalArgumentException("no instruction for " + command.kind());
    };
  }
}
