// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.flow.Command;
import org.banto.flow.Decision;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Preview;
import org.banto.order.Order;

/** Says what changes would come to: decided, judged and followed as in earnest, and not stored. */
final class PreviewRun {
  private final OrderService orders;
  private final Submission submission;
  private final CheckRunner judge;
  private final Outbox outbox;

  PreviewRun(OrderService orders, Submission submission, CheckRunner judge, Outbox outbox) {
    this.orders = orders;
    this.submission = submission;
    this.judge = judge;
    this.outbox = outbox;
  }

  /** One rehearsal per id, in the same order. */
  List<Preview> run(
      AccountId account, List<OrderId> ids, Actor by, Function<Order, Decision> decide) {
    List<OrderId> all = ids.stream().distinct().toList();
    Map<OrderId, Preview> rehearsed = new HashMap<>();
    for (List<OrderId> chunk : Parts.of(all, Submission.CHUNK)) {
      Decisions decided = Decisions.of(orders, judge, account, chunk, "", by, decide);
      decided.stops().forEach((id, stop) -> rehearsed.put(id, stays(decided, id, stop)));
      go(account, decided).forEach(r -> rehearsed.put(r.order(), r));
    }
    return ids.stream().map(rehearsed::get).toList();
  }

  private static Preview stays(Decisions decided, OrderId id, Decision.Stop stop) {
    Desk desk = Optional.ofNullable(decided.befores().get(id)).map(Order::desk).orElse(Desk.NEW);
    return new Preview(id, desk, List.of(), Optional.of(stop.why()), stop.reason());
  }

  private List<Preview> go(AccountId account, Decisions decided) {
    List<Preview> all = new ArrayList<>();
    for (Change change : decided.changes()) {
      Submission.Completed complete = submission.complete(change, decided.befores());
      Order after = complete.change().order();
      List<Command> leaves = complete.whole().flatMap(c -> c.commands().stream()).toList();
      all.add(new Preview(after.id(), after.desk(), leaves, complete.stop(), false));
    }
    Set<CommandId> leaving = leaving(account, all.stream().flatMap(r -> r.leaves().stream()));
    return all.stream()
        .map(r -> new Preview(r.order(), r.desk(), only(r.leaves(), leaving), r.stop(), r.reason()))
        .toList();
  }

  /** What would leave because of these changes. */
  List<Command> leaving(AccountId account, List<Change> changes) {
    Map<OrderId, Order> befores = submission.befores(account, changes, Map.of());
    List<Change> whole =
        changes.stream().flatMap(c -> submission.complete(c, befores).whole()).toList();
    List<Command> all =
        Stream.concat(whole.stream(), submission.along(account, whole, befores).stream())
            .flatMap(c -> c.commands().stream())
            .toList();
    return only(all, leaving(account, all.stream()));
  }

  private Set<CommandId> leaving(AccountId account, Stream<Command> commands) {
    List<CommandId> ids = commands.map(Command::id).toList();
    return ids.isEmpty() ? Set.of() : outbox.leaving(account, ids);
  }

  private static List<Command> only(List<Command> commands, Set<CommandId> leaving) {
    return commands.stream().filter(c -> leaving.contains(c.id())).toList();
  }
}
