// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;

/** An outbox in memory, with the store's rules: each id once for ever, unless it was struck. */
public final class MemoryOutbox implements Outbox {
  private final Map<CommandId, OutboxEntry> entries = new LinkedHashMap<>();
  private final Map<CommandId, Instant> leases = new LinkedHashMap<>();
  private final Supplier<Instant> now;
  private boolean observes;

  public MemoryOutbox(Supplier<Instant> now) {
    this.now = now;
  }

  /** Whether nothing leaves from now on. */
  public synchronized void observe(boolean on) {
    observes = on;
  }

  @Override
  public synchronized void add(List<Command> commands) {
    for (Command c : commands) {
      OutboxEntry known = entries.get(c.id());
      if (known == null || known.state() == State.STRUCK) {
        State state = observes ? State.UNSENT : State.WAITING;
        entries.put(
            c.id(), new OutboxEntry(c, state, 0, now.get(), now.get(), "", Optional.empty()));
      }
    }
  }

  @Override
  public synchronized Set<CommandId> known(AccountId account, Collection<CommandId> ids) {
    return ids.stream()
        .filter(id -> entries.containsKey(id) && entries.get(id).state() != State.STRUCK)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<CommandId> leaving(AccountId account, Collection<CommandId> ids) {
    Set<CommandId> leaving = new HashSet<>(observes ? Set.of() : ids);
    leaving.removeAll(known(account, ids));
    return leaving;
  }

  @Override
  public synchronized List<Lane> due(Instant at) {
    for (OutboxEntry e : List.copyOf(entries.values())) {
      if (e.state() == State.RUNNING && !leases.get(e.command().id()).isAfter(at)) {
        put(e, State.UNKNOWN, e.tries(), at, "", Optional.empty());
      }
    }
    return entries.values().stream()
        .filter(e -> waits(e.state()) && !e.nextAt().isAfter(at))
        .map(
            e ->
                new Lane(
                    e.command().account(), e.command().kind(), e.command().target(), e.state()))
        .distinct()
        .toList();
  }

  private static boolean waits(State state) {
    return state == State.WAITING || state == State.PENDING || state == State.UNKNOWN;
  }

  @Override
  public synchronized List<Command> claim(Lane lane, Instant at, int max, Duration lease) {
    List<OutboxEntry> due =
        entries.values().stream()
            .filter(e -> e.state() == lane.state() && !e.nextAt().isAfter(at))
            .filter(e -> e.command().account().equals(lane.account()))
            .filter(e -> e.command().kind().equals(lane.kind()))
            .filter(e -> e.command().target().equals(lane.target()))
            .limit(max)
            .toList();
    for (OutboxEntry e : due) {
      put(e, State.RUNNING, e.tries() + 1, e.nextAt(), e.reference(), Optional.empty());
      leases.put(e.command().id(), at.plus(lease));
    }
    return due.stream().map(OutboxEntry::command).toList();
  }

  @Override
  public synchronized void settle(AccountId account, List<Receipt> receipts, Instant at) {
    for (Receipt r : receipts) {
      OutboxEntry e = entries.get(r.command());
      if (waits(e.state()) || e.state() == State.RUNNING) {
        put(e, state(r.status()), e.tries(), at, r.reference(), r.words());
      }
    }
  }

  private static State state(Receipt.Status status) {
    return switch (status) {
      case ACCEPTED -> State.DONE;
      case PENDING -> State.PENDING;
      case REFUSED -> State.REFUSED;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  @Override
  public synchronized void postpone(List<Command> commands, State as, Instant until, Text why) {
    for (Command c : commands) {
      OutboxEntry e = entries.get(c.id());
      put(e, as, e.tries(), until, e.reference(), Optional.of(why));
    }
  }

  @Override
  public synchronized Map<OrderId, List<OutboxEntry>> of(
      AccountId account, Collection<OrderId> orders) {
    return select(
            e -> orders.contains(e.command().order()) && e.command().account().equals(account))
        .stream()
        .collect(Collectors.groupingBy(e -> e.command().order()));
  }

  @Override
  public synchronized List<OutboxEntry> in(AccountId account, List<State> states, int limit) {
    return select(e -> states.contains(e.state())).stream().limit(limit).toList();
  }

  @Override
  public synchronized Set<AccountId> accountsWith(State state) {
    return select(e -> e.state() == state).stream()
        .map(e -> e.command().account())
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized void retry(AccountId account, String commandId) {
    OutboxEntry e = entries.get(new CommandId(commandId));
    put(e, State.WAITING, e.tries(), now.get(), "", Optional.empty());
  }

  /** Strikes what waits about an order. */
  public synchronized void strike(OrderId order) {
    for (OutboxEntry e : List.copyOf(entries.values())) {
      if (e.command().order().equals(order) && e.state() == State.WAITING) {
        put(e, State.STRUCK, e.tries(), e.nextAt(), "", Optional.empty());
      }
    }
  }

  /** Where the only command of a kind stands. */
  public synchronized State state(String kind) {
    List<OutboxEntry> all = select(e -> e.command().kind().equals(kind));
    if (all.size() != 1) {
      throw new AssertionError(kind + ": " + all);
    }
    return all.get(0).state();
  }

  /** All commands ever queued, oldest first. */
  public synchronized List<Command> commands() {
    return entries.values().stream().map(OutboxEntry::command).toList();
  }

  private List<OutboxEntry> select(Predicate<OutboxEntry> which) {
    List<OutboxEntry> all = new ArrayList<>(entries.values().stream().filter(which).toList());
    Collections.reverse(all);
    return all;
  }

  private void put(
      OutboxEntry e, State state, int tries, Instant next, String reference, Optional<Text> words) {
    entries.put(
        e.command().id(),
        new OutboxEntry(e.command(), state, tries, e.queuedAt(), next, reference, words));
  }
}
