// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.house.ActRequest;
import org.banto.house.Flow;
import org.banto.house.Jobs;
import org.banto.house.Outcome;
import org.banto.house.Session;
import org.banto.web.ActionsResource.Action;

/**
 * Does a deed to many orders, chunk by chunk, and knows how far it is. Where the orders have to be
 * looked for, all are found before the first is changed, as a change may make others match.
 */
final class BulkAction implements Jobs.Task {
  private static final int CHUNK = 200;

  private final Flow flow;
  private final Numbers numbers;
  private final Session session;
  private final ActRequest deed;
  private volatile Rest rest;

  /** Who finds the orders; nobody once they are known. */
  private volatile Optional<Finder> finder;

  /**
   * Where it stands.
   *
   * @param action what is done, without whom it is done to
   * @param ids orders that are left
   * @param done how many orders were dealt with
   * @param applied how many of them were changed
   */
  record Rest(Action action, List<OrderId> ids, long done, long applied) {
    /** Nothing is done yet. */
    static Rest all(Action action, List<OrderId> ids) {
      return new Rest(action.without(), ids, 0, 0);
    }

    /** Reads what {@link BulkAction#rest} wrote; empty when it is that of another task. */
    static Optional<Rest> read(String json) {
      try {
        return Optional.of(Json.MAPPER.readValue(json, Rest.class));
      } catch (JsonProcessingException e) {
        return Optional.empty();
      }
    }

    long total() {
      return done + ids.size();
    }

    /** The same where these were changed already: a crash came before it was said that they are. */
    Rest without(Set<OrderId> changed) {
      List<OrderId> left = ids.stream().filter(id -> !changed.contains(id)).toList();
      int more = ids.size() - left.size();
      return new Rest(action, left, done + more, applied + more);
    }

    Rest after(int dealt, long changed) {
      List<OrderId> left = ids.subList(dealt, ids.size());
      return new Rest(action, left, done + dealt, applied + changed);
    }
  }

  /** What orders are called by those who read of them. */
  @FunctionalInterface
  interface Numbers {
    /** The numbers of those that are there. */
    Map<OrderId, String> of(Collection<OrderId> ids);
  }

  /** Finds orders, telling how many it has looked at. */
  @FunctionalInterface
  interface Finder {
    /** All of them. */
    List<OrderId> find(Jobs.Progress progress);
  }

  /** To orders that are known. */
  BulkAction(Flow flow, Numbers numbers, Session session, ActRequest deed, Rest rest) {
    this(flow, numbers, session, deed, rest, Optional.empty());
  }

  /** To orders that are still to be found. */
  BulkAction(
      Flow flow, Numbers numbers, Session session, ActRequest deed, Action action, Finder finder) {
    this(flow, numbers, session, deed, Rest.all(action, List.of()), Optional.of(finder));
  }

  private BulkAction(
      Flow flow,
      Numbers numbers,
      Session session,
      ActRequest deed,
      Rest rest,
      Optional<Finder> finder) {
    this.flow = flow;
    this.numbers = numbers;
    this.session = session;
    this.deed = deed;
    this.rest = rest;
    this.finder = finder;
  }

  @Override
  public Text run(Jobs.Progress progress) {
    if (finder.isPresent()) {
      rest = Rest.all(rest.action(), finder.get().find(progress));
      finder = Optional.empty();
      progress.at(0, rest.total());
    }
    while (!rest.ids().isEmpty()) {
      List<OrderId> chunk = rest.ids().subList(0, Math.min(CHUNK, rest.ids().size()));
      rest = rest.after(chunk.size(), apply(chunk, progress));
      progress.at(rest.done(), rest.total());
    }
    long left = rest.total() - rest.applied();
    long done = rest.applied();
    return new Text(
        done + "件を処理しました。" + (left == 0 ? "" : left + "件はそのままです。"),
        "Done with " + done + " orders." + (left == 0 ? "" : " " + left + " stay as they are."));
  }

  private long apply(List<OrderId> chunk, Jobs.Progress progress) {
    String reason = rest.action().why();
    List<Outcome> outcomes =
        flow.act(session.account(), chunk, deed, progress.job(), reason, session.actor());
    List<Outcome> refused = outcomes.stream().filter(o -> !o.applied()).toList();
    Map<OrderId, String> called = numbers.of(refused.stream().map(Outcome::order).toList());
    refused.forEach(
        o -> progress.refused(called.getOrDefault(o.order(), o.order().toString()), o.why()));
    return outcomes.stream().filter(Outcome::applied).count();
  }

  /** Nothing while the orders are not found: it has to be begun anew, and has changed none. */
  @Override
  public String rest() {
    if (finder.isPresent()) {
      return "";
    }
    try {
      return Json.MAPPER.writeValueAsString(rest);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
