// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.OrderEditor;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Verb;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.banto.order.Trace;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells malls what staff have changed of an order: these parts, as they are by now. What a mall would
 * not take, and goods and money of which it is told nothing, stand on the order ({@link
 * EditRefusalCheck}) until it has taken a later edit.
 */
@Component(service = Correspondence.class)
public final class EditCorrespondence implements Correspondence {
  /** Begins what is said of a trace: the mall has refused an edit. */
  static final String REFUSED = "malls.edit-refused";

  /** Begins what is said of a trace: goods or money were changed, and the mall is not told. */
  static final String BY_HAND = "malls.edit-by-hand";

  /** Of a trace: the mall has taken one after all. */
  static final String TOLD = "malls.edit-told";

  private static final Text NAME = new Text("モールへの編集", "Edits to the mall");
  private static final Text TAKEN = new Text("モールに伝わりました", "The mall has taken it");
  private static final Text NO_ORDER = new Text("注文がありません", "There is no such order");
  private static final Text OFF =
      new Text("キャンセルされたため送りません", "The order was cancelled, so it is not sent");
  private static final Text BY_STAFF =
      new Text(
          "このモールへは編集を自動で伝えられません。必要ならモールの画面でも直してください",
          "This mall cannot be told edits by a program. Where it matters, change it on the mall's own page, too");

  /** What the mall bills its buyer by. */
  private static final Set<EditPart> BILLED = EnumSet.of(EditPart.LINES, EditPart.AMOUNTS);

  private static final Actor HOUSE = Actor.system("malls");
  private static final int TRIES = 5;

  private final OrderService orders;
  private final Flow flow;
  private final Clock clock;
  private final List<CommandKind> kinds =
      List.of(
          new CommandKind(
              MallFollower.EDIT,
              NAME,
              new Verb<>(OrderEditor.class, EditOrder.class, OrderEditor::edit),
              true,
              this::prepare,
              (command, connected) -> Receipt.needless(command.id(), BY_STAFF)));

  /** Remembers. */
  @Activate
  public EditCorrespondence(@Reference OrderService orders, @Reference Flow flow) {
    this(orders, flow, new HouseClock());
  }

  EditCorrespondence(OrderService orders, Flow flow, Clock clock) {
    this.orders = orders;
    this.flow = flow;
    this.clock = clock;
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  /** One of each order at a time: the next one finds the mall as this one has left it. */
  private Errand prepare(List<Command> commands, Map<OrderId, Order> found) {
    List<Receipt> settled = new ArrayList<>();
    List<Instruction> send = new ArrayList<>();
    Map<CommandId, Command> asked = new HashMap<>();
    Set<OrderId> once = new HashSet<>();
    for (Command c : commands) {
      Order order = found.get(c.order());
      if (order == null) {
        settled.add(Receipt.refused(c.id(), NO_ORDER));
      } else if (order.stage() == Stage.CANCELLED) {
        settled.add(Receipt.needless(c.id(), OFF));
      } else if (once.add(c.order())) {
        PlacedOrder known = order.placed().ordered();
        send.add(new EditOrder(c.id(), order.with(e -> e.placed(known)), parts(c.argument())));
        asked.put(c.id(), c);
      }
    }
    return new Errand(
        send,
        settled,
        said ->
            said.stream()
                .filter(r -> asked.containsKey(r.command()))
                .forEach(r -> heard(asked.get(r.command()), r)));
  }

  private static Set<EditPart> parts(String argument) {
    return Stream.of(argument.split(",")).map(EditPart::valueOf).collect(Collectors.toSet());
  }

  private void heard(Command command, Receipt said) {
    Set<EditPart> billed = EnumSet.copyOf(BILLED);
    billed.retainAll(parts(command.argument()));
    if (said.status() == Status.REFUSED) {
      Text why = said.words().orElse(new Text("理由は示されていません", "no reason was given"));
      trace(command, of(REFUSED, command), why);
    } else if (said.status() == Status.ACCEPTED && said.words().isEmpty()) {
      trace(command, TOLD, TAKEN);
    } else if (said.status() == Status.ACCEPTED && !billed.isEmpty()) {
      trace(command, of(BY_HAND, command), EditPart.names(billed));
    }
  }

  /** Each edit has a trace of its own: a yes to one is no yes to the next. */
  private static String of(String kind, Command command) {
    String id = command.id().value();
    return kind + id.substring(id.lastIndexOf(':'));
  }

  /** Which edit such a trace is of; empty of one that was made before they said so. */
  static String edit(Trace trace) {
    int at = trace.by().lastIndexOf(':');
    return at < 0 ? "" : trace.by().substring(at);
  }

  /** The same said twice changes nothing the second time; nor does a yes where nothing was refused. */
  private void trace(Command command, String by, Text did) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Order> order =
          orders.find(command.account(), command.order()).filter(o -> news(o, by));
      if (order.isEmpty()) {
        return;
      }
      Trace trace = new Trace(clock.instant(), by, NAME, did);
      Order after = order.get().with(e -> e.traced(List.of(trace)));
      Change change = new Change(after, HOUSE, by, did.ja());
      if (flow.submit(command.account(), List.of(change)).get(0).applied()) {
        return;
      }
    }
    throw new IllegalStateException("order " + command.order() + " cannot be changed now");
  }

  private static boolean news(Order order, String by) {
    Optional<Trace> last = last(order);
    return by.equals(TOLD)
        ? last.filter(t -> !t.by().equals(TOLD)).isPresent()
        : order.traces().stream().noneMatch(t -> t.by().equals(by));
  }

  /** What became of the last edit that a mall has refused or is not told. */
  static Optional<Trace> last(Order order) {
    return order.traces().stream()
        .filter(
            t -> t.by().startsWith(REFUSED) || t.by().startsWith(BY_HAND) || t.by().equals(TOLD))
        .reduce((a, b) -> b);
  }
}
