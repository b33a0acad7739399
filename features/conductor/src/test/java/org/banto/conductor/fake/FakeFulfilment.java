// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentCanceller;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Enquiry;
import org.banto.flow.Errand;
import org.banto.flow.Question;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.banto.flow.Verb;
import org.banto.order.Order;

/** A room that asks for whatever it is handed, and remembers what it hears. */
public final class FakeFulfilment implements Correspondence, Enquiry, SourceReader {
  /** Kind of command: ask to ship. */
  public static final String REQUEST = "warehouse.request";

  /** Kind of command: ask not to ship. */
  public static final String CANCEL = "warehouse.cancel";

  public final List<Receipt> heard = new ArrayList<>();
  public final List<Dispatch> left = new ArrayList<>();
  public final List<FulfilmentRow> told = new ArrayList<>();
  public final List<RequestFulfilment> open = new ArrayList<>();
  public boolean needless;

  /** Thrown by the next hearing, as a database that is away would. */
  public boolean deaf;

  @Override
  public List<CommandKind> kinds() {
    return List.of(
        kind(
            REQUEST,
            new Verb<>(
                FulfilmentRequester.class, RequestFulfilment.class, FulfilmentRequester::fulfil),
            false),
        kind(
            CANCEL,
            new Verb<>(
                FulfilmentCanceller.class, CancelFulfilment.class, FulfilmentCanceller::takeBack),
            true));
  }

  private CommandKind kind(String id, Verb<?, ?> verb, boolean repeatable) {
    return new CommandKind(
        id,
        Text.same(id),
        verb,
        repeatable,
        this::prepare,
        (c, connected) -> Receipt.refused(c.id(), Text.same("connected: " + connected)));
  }

  private Errand prepare(List<Command> commands, Map<OrderId, Order> orders) {
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    for (Command c : commands) {
      if (needless) {
        settled.add(Receipt.accepted(c.id(), ""));
      } else {
        send.add(instruction(c, orders.get(c.order())));
      }
    }
    return new Errand(send, settled, this::answered);
  }

  private static Instruction instruction(Command command, Order order) {
    return command.kind().equals(REQUEST)
        ? new RequestFulfilment(command.id(), order, order.live().get(0).number())
        : new CancelFulfilment(command.id(), order.live().get(0).number().value());
  }

  private void answered(List<Receipt> receipts) {
    if (deaf) {
      deaf = false;
      throw new IllegalStateException("database away");
    }
    heard.addAll(receipts);
  }

  @Override
  public List<Question<?, ?, ?>> questions() {
    return List.of(
        new Question<>(
            Reconciler.class,
            (account, far) -> List.<Instruction>copyOf(open),
            Reconciler::lookUp,
            (account, far, asked, said) -> answered(said)));
  }

  @Override
  public List<Source<?, ?>> sources() {
    return List.of(
        new Source<>(DispatchSource.class, DispatchSource::dispatches, (a, f, d) -> left.addAll(d)),
        new Source<>(
            FulfilmentSource.class, FulfilmentSource::results, (a, f, r) -> told.addAll(r)));
  }
}
