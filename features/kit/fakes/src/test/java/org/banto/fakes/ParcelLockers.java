// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Instruction;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.banto.flow.Verb;
import org.banto.order.Order;

/**
 * A room with a kind of far side that core does not know, with ports and an instruction of its own: it
 * reserves lockers. It is good, unless a flaw is on.
 */
final class ParcelLockers implements Correspondence, SourceReader {
  /** What a room can do wrong. */
  enum Flaw {
    NONE,
    SAYS_ANOTHER_KIND_EACH_TIME,
    ASKS_FOR_THE_FIRST_ALONE,
    ASKS_BY_ANOTHER_ID,
    CALLS_ANOTHER_METHOD,
    ASKS_ANEW_EACH_TIME,
    FALLS_OVER_A_MISSING_ORDER,
    LEAVES_A_MISSING_ORDER_WAITING,
    SENDS_WHAT_IS_NEEDLESS,
    SETTLES_WITHOUT_A_WORD,
    COUNTS_AN_ANSWER_TWICE,
    BELIEVES_WHAT_IS_NOT_SAID,
    ENDS_PENDING,
    READS_FROM_THE_START,
    LOSES_WHAT_IT_TAKES,
    TAKES_TWICE
  }

  /** Reserves lockers. */
  interface LockerReserver extends Connector {
    List<Receipt> reserve(List<Reserve> lockers) throws ConnectorException;
  }

  /** Tells which lockers were opened. */
  interface OpenedLockers extends Connector {
    Page<String> opened(Cursor from) throws ConnectorException;
  }

  /** Reserve a locker. */
  record Reserve(CommandId id, String order) implements Instruction {}

  static final String KIND = "lockers.reserve";

  private final Flaw flaw;
  private final Map<CommandId, Integer> answers = new LinkedHashMap<>();
  private final List<String> opened = new ArrayList<>();
  private int asked;

  /** Orders that somebody fetches at the counter. */
  final Set<OrderId> fetched = new TreeSet<>((a, b) -> Long.compare(a.value(), b.value()));

  ParcelLockers(Flaw flaw) {
    this.flaw = flaw;
  }

  String state() {
    return new TreeMap<>(Map.of("answers", answers.toString(), "opened", opened.toString()))
        .toString();
  }

  @Override
  public List<CommandKind> kinds() {
    asked++;
    String id = flaw == Flaw.SAYS_ANOTHER_KIND_EACH_TIME ? KIND + "x".repeat(asked) : KIND;
    Text name = new Text("ロッカーの予約", "Reserving a locker");
    return List.of(
        new CommandKind(
            id,
            name,
            new Verb<>(
                LockerReserver.class,
                Reserve.class,
                flaw == Flaw.CALLS_ANOTHER_METHOD
                    ? (port, all) -> {
                      port.check();
                      return List.of();
                    }
                    : LockerReserver::reserve),
            false,
            this::prepare,
            this::ending));
  }

  private Errand prepare(List<Command> commands, Map<OrderId, Order> orders) {
    asked++;
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    for (Command c : commands) {
      Order order = orders.get(c.order());
      if (order == null && flaw == Flaw.FALLS_OVER_A_MISSING_ORDER) {
        throw new IllegalStateException("no order");
      } else if (order == null) {
        if (flaw != Flaw.LEAVES_A_MISSING_ORDER_WAITING) {
          settled.add(Receipt.refused(c.id(), new Text("注文がありません", "no such order")));
        }
      } else if (fetched.contains(c.order()) && flaw != Flaw.SENDS_WHAT_IS_NEEDLESS) {
        settled.add(
            flaw == Flaw.SETTLES_WITHOUT_A_WORD
                ? Receipt.accepted(c.id(), "")
                : new Receipt(c.id(), Status.ACCEPTED, "", new Text("店頭で渡します", "fetched")));
      } else if (flaw != Flaw.ASKS_FOR_THE_FIRST_ALONE || send.isEmpty()) {
        send.add(instruction(c, order));
      }
    }
    return new Errand(send, settled, said -> heard(send, said));
  }

  private Reserve instruction(Command c, Order order) {
    CommandId id = flaw == Flaw.ASKS_BY_ANOTHER_ID ? new CommandId("other:" + c.order()) : c.id();
    String number = order.key().number();
    return new Reserve(id, flaw == Flaw.ASKS_ANEW_EACH_TIME ? number + "/" + asked : number);
  }

  private void heard(List<Instruction> sent, List<Receipt> said) {
    for (Receipt r : said) {
      if (flaw == Flaw.COUNTS_AN_ANSWER_TWICE) {
        answers.merge(r.command(), 1, Integer::sum);
      } else if (r.status() == Status.ACCEPTED) {
        answers.put(r.command(), 1);
      }
    }
    if (flaw == Flaw.BELIEVES_WHAT_IS_NOT_SAID) {
      sent.forEach(i -> answers.put(i.id(), 1));
    }
  }

  private Receipt ending(Command command, boolean connected) {
    Text words = new Text("窓口で予約してください", "Reserve it at the counter");
    return flaw == Flaw.ENDS_PENDING
        ? new Receipt(command.id(), Status.PENDING, "", words)
        : Receipt.refused(command.id(), words);
  }

  @Override
  public List<Source<?, ?>> sources() {
    return List.of(
        new Source<>(
            OpenedLockers.class,
            (port, from) -> port.opened(flaw == Flaw.READS_FROM_THE_START ? Cursor.START : from),
            this::take));
  }

  private void take(AccountId account, ConnectionId far, List<String> items) {
    if (flaw == Flaw.LOSES_WHAT_IT_TAKES) {
      return;
    }
    items.stream()
        .filter(i -> flaw == Flaw.TAKES_TWICE || !opened.contains(i))
        .forEach(opened::add);
  }
}
