// SPDX-License-Identifier: Apache-2.0
package org.banto.engraving;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;
import org.banto.engraving.port.EngravingPort;
import org.banto.engraving.port.EngravingPort.Engraving;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Follower;
import org.banto.flow.Move;
import org.banto.flow.Verb;
import org.banto.order.Order;
import org.banto.order.Stage;

/** A partner's room: what is to be engraved is told when the order is taken on. */
public final class EngravingRoom implements Follower, Correspondence {
  /** What an order's payment is called that is to be engraved. */
  public static final String WISH = "名入れ";

  /** The connection that engraves. */
  public static final String CONNECTION = "engraver~main";

  private static final String KIND = "engraving.engrave";
  private static final Text NAME = new Text("名入れの依頼", "Request for an engraving");

  private final List<CommandKind> kinds =
      List.of(
          new CommandKind(
              KIND,
              NAME,
              new Verb<>(EngravingPort.class, Engraving.class, EngravingPort::engrave),
              true,
              EngravingRoom::prepare,
              (command, connected) -> Receipt.refused(command.id(), NAME)));

  @Override
  public List<Command> follow(Move move) {
    Order order = move.after();
    boolean taken = move.before().stage() == Stage.NEW && order.stage() == Stage.ACCEPTED;
    return taken && order.placed().payment().name().equals(WISH)
        ? List.of(
            new Command(
                new CommandId(KIND + "/" + order.account() + "/" + order.id()),
                order.account(),
                KIND,
                CONNECTION,
                order.id(),
                ""))
        : List.of();
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  private static Errand prepare(List<Command> commands, Map<OrderId, Order> orders) {
    Stream<Instruction> all =
        commands.stream().map(c -> new Engraving(c.id(), orders.get(c.order()).key().number()));
    return new Errand(all.toList(), List.of());
  }
}
