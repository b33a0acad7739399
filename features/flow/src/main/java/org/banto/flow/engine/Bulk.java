// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;

/** Decides about many orders, a transaction per chunk; one changed meanwhile is decided anew. */
final class Bulk {
  private static final int TRIES = 3;

  private final OrderService orders;
  private final Submission submission;
  private final CheckRunner judge;

  Bulk(OrderService orders, Submission submission, CheckRunner judge) {
    this.orders = orders;
    this.submission = submission;
    this.judge = judge;
  }

  /** One outcome per id, in the same order; each order is judged before it is decided about. */
  List<Outcome> run(
      AccountId account,
      List<OrderId> ids,
      String job,
      Actor by,
      Function<Order, Decision> decide) {
    Map<OrderId, Outcome> outcomes = new LinkedHashMap<>();
    List<OrderId> open = ids.stream().distinct().toList();
    for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
      for (List<OrderId> chunk : Parts.of(open, Submission.CHUNK)) {
        chunk(account, chunk, job, by, decide).forEach(o -> outcomes.put(o.order(), o));
      }
      open = open.stream().filter(id -> stale(outcomes.get(id))).toList();
    }
    return ids.stream().map(outcomes::get).toList();
  }

  private static boolean stale(Outcome outcome) {
    return outcome.result() == Outcome.Result.STALE;
  }

  private List<Outcome> chunk(
      AccountId account,
      List<OrderId> ids,
      String job,
      Actor by,
      Function<Order, Decision> decide) {
    Decisions decided = Decisions.of(orders, judge, account, ids, job, by, decide);
    List<Outcome> outcomes = new ArrayList<>();
    decided
        .stops()
        .forEach(
            (id, stop) ->
                outcomes.add(
                    new Outcome(id, Outcome.Result.STOPPED, decided.revision(id), stop.why())));
    List<Change> changes = decided.changes();
    outcomes.addAll(tell(submission.chunk(account, changes, decided.befores()), changes));
    return outcomes;
  }

  /** What was stored says in its detail what was done. */
  private static List<Outcome> tell(List<Outcome> stored, List<Change> changes) {
    List<Outcome> told = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      Outcome o = stored.get(i);
      String done = changes.get(i).detail();
      told.add(o.applied() && !done.isEmpty() ? done(o, Text.same(done)) : o);
    }
    return told;
  }

  private static Outcome done(Outcome o, Text what) {
    return new Outcome(o.order(), o.result(), o.revision(), what);
  }
}
