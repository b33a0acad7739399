// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.connect.ShipmentReporter;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Tidings;
import org.banto.flow.Verb;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells malls of their orders as they are now. What a mall is told sets a state at the mall, so
 * telling it twice has one effect.
 */
@Component(service = Correspondence.class)
public final class MallCorrespondence implements Correspondence {
  private static final Set<State> UNSETTLED =
      EnumSet.of(State.WAITING, State.RUNNING, State.PENDING, State.UNKNOWN);

  private static final Text NO_ORDER = new Text("注文がありません", "There is no such order");
  private static final Text OFF =
      new Text("キャンセルされたため送りません", "The order was cancelled, so it is not sent");
  private static final Text NEWER =
      new Text("新しい発送通知に替わりました", "A newer shipping notice has taken its place");
  private static final Text TAKEN_BACK =
      new Text("キャンセルが取りやめられたため送りません", "The cancellation was taken back, so it is not sent");
  private static final Text BY_STAFF =
      new Text(
          "このモールへは自動で知らせられません。モールの画面で行ってください",
          "This mall cannot be told by a program. Do it on the mall's own page");

  private final Outbox outbox;
  private final Clock clock;
  private final List<CommandKind> kinds =
      List.of(
          kind(
              MallFollower.CONFIRM,
              new Text("モールへの注文確認", "Confirmation to the mall"),
              new Verb<>(OrderConfirmer.class, ConfirmOrder.class, OrderConfirmer::confirm),
              Tidings.ACCEPTED),
          kind(
              MallFollower.SHIP,
              new Text("モールへの発送通知", "Shipping notice to the mall"),
              new Verb<>(ShipmentReporter.class, ReportShipment.class, ShipmentReporter::report),
              Tidings.SHIPPED),
          kind(
              MallFollower.CANCEL,
              new Text("モールへのキャンセル", "Cancellation to the mall"),
              new Verb<>(OrderCanceller.class, CancelOrder.class, OrderCanceller::cancel),
              Tidings.CANCELLED));

  /** Remembers. */
  @Activate
  public MallCorrespondence(@Reference Outbox outbox) {
    this(outbox, new HouseClock());
  }

  /** In a house of this time. */
  public MallCorrespondence(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  private <P extends Connector, I extends Instruction> CommandKind kind(
      String id, Text name, Verb<P, I> verb, Tidings tells) {
    return new CommandKind(
        id,
        name,
        verb,
        true,
        this::prepare,
        (command, connected) -> Receipt.needless(command.id(), BY_STAFF),
        tells);
  }

  private Errand prepare(List<Command> commands, Map<OrderId, Order> orders) {
    Map<OrderId, List<OutboxEntry>> leaving = leaving(commands, orders);
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    for (Command command : commands) {
      Order order = orders.get(command.order());
      if (order == null) {
        settled.add(Receipt.refused(command.id(), NO_ORDER));
        continue;
      }
      List<OutboxEntry> others = leaving.getOrDefault(order.id(), List.of());
      Optional<Text> needless = needless(command, order, others);
      if (needless.isPresent()) {
        settled.add(Receipt.needless(command.id(), needless.get()));
      } else if (!tooEarly(command, order, others)) {
        send.add(instruction(command, order, today));
      }
    }
    return new Errand(send, settled);
  }

  /** What else leaves about the orders for which that matters. */
  private Map<OrderId, List<OutboxEntry>> leaving(
      List<Command> commands, Map<OrderId, Order> orders) {
    AccountId account = commands.get(0).account();
    List<OrderId> asked =
        commands.stream()
            .filter(c -> orders.containsKey(c.order()) && asks(c, orders.get(c.order())))
            .map(Command::order)
            .distinct()
            .toList();
    return outbox.of(account, asked);
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
            .anyMatch(e -> e.command().argument().equals(now) && !e.state().stays());
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

  static Instruction instruction(Command command, Order order, LocalDate today) {
    String number = order.key().number();
    return switch (command.kind()) {
      case MallFollower.CONFIRM -> new ConfirmOrder(command.id(), number);
      case MallFollower.SHIP -> {
        List<ParcelNotice> parcels = DepartedParcels.of(order, today);
        yield new ReportShipment(command.id(), number, parcels);
      }
      case MallFollower.CANCEL ->
          new CancelOrder(
              command.id(),
              number,
              order.cancelReason().orElse(""),
              command.argument().equals("restock"));
      default -> throw new IllegalArgumentException("no instruction for " + command.kind());
    };
  }
}
