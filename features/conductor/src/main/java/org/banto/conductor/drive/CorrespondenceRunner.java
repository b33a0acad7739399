// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Errand;
import org.banto.house.OrderService;
import org.banto.order.Order;

/**
 * Has a far side do commands of one kind, through the port of its connector. The room whose commands
 * they are hears the answers before they are booked: after a crash in between it hears them once more.
 */
final class CorrespondenceRunner implements CommandRunner {
  private final OrderService orders;
  private final Ports ports;
  private final HttpLanes lines;
  private final ConnectionKey far;
  private final CommandKind kind;

  CorrespondenceRunner(
      OrderService orders, Ports ports, HttpLanes lines, ConnectionKey far, CommandKind kind) {
    this.orders = orders;
    this.ports = ports;
    this.lines = lines;
    this.far = far;
    this.kind = kind;
  }

  /** Has commands end that no program can carry. */
  static CommandRunner ending(OrderService orders, CommandKind kind, boolean connected) {
    return CommandRunner.plain(
        kind.name(),
        commands -> {
          Errand errand = kind.preparation().prepare(commands, orders(orders, commands));
          Map<?, Command> byId = commands.stream().collect(Collectors.toMap(Command::id, c -> c));
          List<Receipt> ends =
              errand.send().stream()
                  .map(i -> kind.ending().of(byId.get(i.id()), connected))
                  .toList();
          return heard(errand, ends);
        },
        true);
  }

  @Override
  public Text name() {
    return kind.name();
  }

  @Override
  public List<Receipt> send(List<Command> commands) throws ConnectorException {
    return carry(commands, asked -> kind.verb().send(find(kind.verb().port()), asked));
  }

  @Override
  public boolean asks() {
    return ports.find(far, Reconciler.class).isPresent();
  }

  @Override
  public boolean idempotent() {
    return kind.repeatable();
  }

  @Override
  public List<Receipt> lookUp(List<Command> commands) throws ConnectorException {
    return carry(commands, asked -> find(Reconciler.class).lookUp(asked));
  }

  /** What is done with instructions at the far side. */
  @FunctionalInterface
  private interface Work {
    List<Receipt> with(List<Instruction> asked) throws ConnectorException;
  }

  private List<Receipt> carry(List<Command> commands, Work work) throws ConnectorException {
    Errand errand = kind.preparation().prepare(commands, orders(orders, commands));
    return errand.send().isEmpty()
        ? errand.settled()
        : heard(errand, lines.during(far, () -> work.with(errand.send())));
  }

  private static List<Receipt> heard(Errand errand, List<Receipt> said) {
    errand.hearing().said(said);
    List<Receipt> all = new ArrayList<>(errand.settled());
    all.addAll(said);
    return all;
  }

  private static Map<OrderId, Order> orders(OrderService orders, List<Command> commands) {
    List<OrderId> ids = commands.stream().map(Command::order).distinct().toList();
    return orders.find(commands.get(0).account(), ids).stream()
        .collect(Collectors.toMap(Order::id, o -> o));
  }

  private <T extends Connector> T find(Class<T> port) {
    return ports.find(far, port).orElseThrow(() -> new IllegalStateException(far + " has gone"));
  }
}
