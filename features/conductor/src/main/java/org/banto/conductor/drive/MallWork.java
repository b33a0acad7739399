// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Japan;
import org.banto.conductor.drive.Instructions.Prepared;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.flow.Command;
import org.banto.house.OrderService;
import org.banto.house.Outbox;

/** Tells malls, through the ports of their connectors. */
final class MallWork {

  private final Instructions instructions;
  private final Ports ports;
  private final HttpLanes lines;
  private final Clock clock;

  MallWork(OrderService orders, Outbox outbox, Ports ports, HttpLanes lines, Clock clock) {
    this.instructions = new Instructions(orders, outbox);
    this.ports = ports;
    this.lines = lines;
    this.clock = clock;
  }

  static boolean does(String kind) {
    return kind.startsWith("mall.");
  }

  /** Whether the far side has a port for this kind of command. */
  boolean able(ConnectionKey far, String kind) {
    return ports.find(far, port(kind)).isPresent();
  }

  private static Class<?> port(String kind) {
    return switch (kind) {
      case MallFollower.CONFIRM -> OrderConfirmer.class;
      case MallFollower.SHIP -> ShipmentReporter.class;
      case MallFollower.CANCEL -> OrderCanceller.class;
      default -> throw new IllegalArgumentException("no port for " + kind);
    };
  }

  /**
   * The hand of a mall's lane. What a mall is told sets a state at the mall, so telling it twice has
   * one effect.
   */
  CommandRunner hand(ConnectionKey far, String kind) {
    return new CommandRunner() {
      @Override
      public List<Receipt> send(List<Command> commands) throws ConnectorException {
        return MallWork.this.send(far, kind, commands);
      }

      @Override
      public boolean asks() {
        return reconciler(far).isPresent();
      }

      @Override
      public boolean idempotent() {
        return true;
      }

      @Override
      public List<Receipt> lookUp(List<Command> commands) throws ConnectorException {
        return MallWork.this.lookUp(far, reconciler(far).orElseThrow(), commands);
      }
    };
  }

  private List<Receipt> send(ConnectionKey far, String kind, List<Command> commands)
      throws ConnectorException {
    Prepared prepared = instructions.prepare(commands, LocalDate.now(clock.withZone(Japan.ZONE)));
    List<Receipt> receipts = new ArrayList<>(prepared.settled());
    if (!prepared.send().isEmpty()) {
      receipts.addAll(lines.during(far, () -> call(far, kind, prepared.send())));
    }
    return receipts;
  }

  private List<Receipt> call(ConnectionKey far, String kind, List<Instruction> send)
      throws ConnectorException {
    return switch (kind) {
      case MallFollower.CONFIRM ->
          port(far, OrderConfirmer.class).confirm(only(send, ConfirmOrder.class));
      case MallFollower.SHIP ->
          port(far, ShipmentReporter.class).report(only(send, ReportShipment.class));
      case MallFollower.CANCEL ->
          port(far, OrderCanceller.class).cancel(only(send, CancelOrder.class));
      default -> throw new IllegalArgumentException("no port for " + kind);
    };
  }

  private static <T> List<T> only(List<Instruction> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <T> T port(ConnectionKey far, Class<T> type) {
    return ports.find(far, type).orElseThrow(() -> new IllegalStateException(far + " has gone"));
  }

  private Optional<Reconciler> reconciler(ConnectionKey far) {
    return ports.find(far, Reconciler.class);
  }

  /** What became of these; a command that needs no answer any more is settled. */
  private List<Receipt> lookUp(ConnectionKey far, Reconciler reconciler, List<Command> commands)
      throws ConnectorException {
    Prepared prepared = instructions.prepare(commands, LocalDate.now(clock.withZone(Japan.ZONE)));
    List<Receipt> found =
        prepared.send().isEmpty()
            ? List.of()
            : lines.during(far, () -> reconciler.lookUp(prepared.send()));
    return Stream.concat(prepared.settled().stream(), found.stream()).toList();
  }
}
