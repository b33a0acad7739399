// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Commands in memory, each id once for ever. */
final class MemoryOutbox implements Outbox {
  final Map<CommandId, Command> all = new LinkedHashMap<>();

  /** Those that have not been dealt with. */
  final Map<CommandId, Command> waiting = new LinkedHashMap<>();

  @Override
  public void add(List<Command> commands) {
    for (Command c : commands) {
      if (all.putIfAbsent(c.id(), c) == null) {
        waiting.put(c.id(), c);
      }
    }
  }

  @Override
  public Set<CommandId> known(AccountId account, Collection<CommandId> ids) {
    return ids.stream().filter(all::containsKey).collect(Collectors.toSet());
  }

  @Override
  public Set<CommandId> leaving(AccountId account, Collection<CommandId> ids) {
    return ids.stream().filter(id -> !all.containsKey(id)).collect(Collectors.toSet());
  }

  @Override
  public List<Lane> due(Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Command> claim(Lane lane, Instant now, int max, Duration lease) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void settle(AccountId account, List<Receipt> receipts, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void postpone(List<Command> commands, OutboxEntry.State as, Instant until, Text why) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<OrderId, List<OutboxEntry>> of(AccountId account, Collection<OrderId> orders) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<OutboxEntry> in(AccountId account, List<OutboxEntry.State> states, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<AccountId> accountsWith(State state) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void retry(AccountId account, String commandId) {
    throw new UnsupportedOperationException();
  }
}
