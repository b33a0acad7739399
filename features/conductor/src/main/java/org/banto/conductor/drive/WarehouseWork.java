// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentCanceller;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.flow.Command;
import org.banto.house.Fulfilment;
import org.banto.house.OrderService;
import org.banto.order.Order;

/**
 * Asks warehouses to ship, through the ports of their connectors. The room that has them ship hears
 * the answers before they are booked: after a crash in between it hears them once more.
 */
final class WarehouseWork {
  private static final Text CALLED_OFF =
      new Text("取りやめたため、倉庫には伝えません", "It was called off, so the warehouse is not told");

  private final OrderService orders;
  private final Ports ports;
  private final HttpLanes lines;

  WarehouseWork(OrderService orders, Ports ports, HttpLanes lines) {
    this.orders = orders;
    this.ports = ports;
    this.lines = lines;
  }

  static boolean does(String kind) {
    return kind.equals(Fulfilment.REQUEST) || kind.equals(Fulfilment.CANCEL);
  }

  /** Whether the far side has a port for this kind of command. */
  boolean able(ConnectionKey far, String kind) {
    return ports.find(far, port(kind)).isPresent();
  }

  private static Class<?> port(String kind) {
    return kind.equals(Fulfilment.REQUEST) ? FulfilmentRequester.class : FulfilmentCanceller.class;
  }

  /** The hand of a warehouse's lane. */
  CommandRunner hand(ConnectionKey far, String kind, Fulfilment room) {
    return new CommandRunner() {
      @Override
      public List<Receipt> send(List<Command> commands) throws ConnectorException {
        return carry(far, room, commands, asked -> call(far, kind, asked));
      }

      @Override
      public boolean asks() {
        return ports.find(far, Reconciler.class).isPresent();
      }

      @Override
      public boolean idempotent() {
        return kind.equals(Fulfilment.CANCEL);
      }

      @Override
      public List<Receipt> lookUp(List<Command> commands) throws ConnectorException {
        return carry(far, room, commands, asked -> find(far, Reconciler.class).lookUp(asked));
      }
    };
  }

  /** The hand for a warehouse that cannot be asked by a program, or is none of the shop's any more. */
  CommandRunner refusing(Fulfilment room, Text words) {
    return CommandRunner.plain(
        commands -> {
          List<Receipt> receipts = new ArrayList<>();
          for (Command c : commands) {
            receipts.add(Receipt.refused(c.id(), words));
          }
          tell(room, commands, instructions(room, commands), receipts);
          return receipts;
        },
        true);
  }

  /** What is done with instructions at the far side. */
  @FunctionalInterface
  private interface Errand {
    List<Receipt> run(List<Instruction> asked) throws ConnectorException;
  }

  private List<Receipt> carry(
      ConnectionKey far, Fulfilment room, List<Command> commands, Errand errand)
      throws ConnectorException {
    Map<Command, Optional<Instruction>> all = instructions(room, commands);
    List<Receipt> receipts = new ArrayList<>();
    List<Instruction> asked = new ArrayList<>();
    for (Command c : commands) {
      all.get(c).ifPresentOrElse(asked::add, () -> receipts.add(Instructions.done(c, CALLED_OFF)));
    }
    if (!asked.isEmpty()) {
      List<Receipt> said = lines.during(far, () -> errand.run(asked));
      tell(room, commands, all, said);
      receipts.addAll(said);
    }
    return receipts;
  }

  private static void tell(
      Fulfilment room,
      List<Command> commands,
      Map<Command, Optional<Instruction>> all,
      List<Receipt> said) {
    List<Instruction> asked = commands.stream().flatMap(c -> all.get(c).stream()).toList();
    Command first = commands.get(0);
    room.answered(first.account(), ConnectionId.of(first.target()), asked, said);
  }

  private Map<Command, Optional<Instruction>> instructions(
      Fulfilment room, List<Command> commands) {
    List<OrderId> ids = commands.stream().map(Command::order).distinct().toList();
    Map<OrderId, Order> found =
        orders.find(commands.get(0).account(), ids).stream()
            .collect(Collectors.toMap(Order::id, o -> o));
    Map<Command, Optional<Instruction>> all = new HashMap<>();
    for (Command c : commands) {
      all.put(
          c,
          Optional.ofNullable(found.get(c.order())).flatMap(order -> room.instruction(c, order)));
    }
    return all;
  }

  private List<Receipt> call(ConnectionKey far, String kind, List<Instruction> asked)
      throws ConnectorException {
    return kind.equals(Fulfilment.REQUEST)
        ? find(far, FulfilmentRequester.class).fulfil(only(asked, RequestFulfilment.class))
        : find(far, FulfilmentCanceller.class).takeBack(only(asked, CancelFulfilment.class));
  }

  private static <T> List<T> only(List<Instruction> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <T> T find(ConnectionKey far, Class<T> port) {
    return ports.find(far, port).orElseThrow(() -> new IllegalStateException(far + " has gone"));
  }
}
