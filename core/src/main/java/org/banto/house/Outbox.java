// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything that has to leave the house. Commands come in with {@link
 * org.banto.house.OrderService#apply} or {@link #add}; the conductor takes them out.
 */
@ProviderType
public interface Outbox {
  /**
   * A lane with due commands.
   *
   * @param account whose
   * @param kind of which kind
   * @param target in which lane
   * @param state WAITING, PENDING or UNKNOWN
   */
  record Lane(AccountId account, String kind, String target, OutboxEntry.State state) {}

  /**
   * Queues commands that belong to no change of an order; ids already there are left out. While the
   * account only looks on they are UNSENT at once, as are those of changes.
   */
  void add(List<Command> commands);

  /** Those of these ids that are here already, so that they would be left out. */
  Set<CommandId> known(AccountId account, Collection<CommandId> ids);

  /**
   * Those of these ids that would leave the house, were they queued now: those that are not here
   * already; none while the account only looks on, see {@link Observation}.
   */
  Set<CommandId> leaving(AccountId account, Collection<CommandId> ids);

  /** The lanes with commands due at this time. */
  List<Lane> due(Instant now);

  /**
   * Takes up to {@code max} due commands of a lane, oldest first, and marks them RUNNING until the
   * lease ends. No two callers get the same command. Nothing WAITING is taken of an account that
   * only looks on: it is UNSENT from then on.
   */
  List<Command> claim(Lane lane, Instant now, int max, Duration lease);

  /** Settles receipts: DONE, REFUSED, UNKNOWN or PENDING; settling again changes nothing. */
  void settle(AccountId account, List<Receipt> receipts, Instant now);

  /** Puts claimed commands back as WAITING until a later time, counting the try, and says why. */
  void postpone(List<Command> commands, OutboxEntry.State as, Instant until, Text why);

  /** What leaves, or left, the house about each of these orders, newest first. */
  Map<OrderId, List<OutboxEntry>> of(AccountId account, Collection<OrderId> orders);

  /** What leaves, or left, the house about an order, newest first. */
  default List<OutboxEntry> of(AccountId account, OrderId order) {
    return of(account, List.of(order)).getOrDefault(order, List.of());
  }

  /** Entries in one of these states, oldest first, at most {@code limit}. */
  List<OutboxEntry> in(AccountId account, List<OutboxEntry.State> states, int limit);

  /** The accounts that have commands in a state; one look, however many accounts there are. */
  Set<AccountId> accountsWith(OutboxEntry.State state);

  /** Tries a REFUSED or waiting command again now, by hand. */
  void retry(AccountId account, String commandId);
}
