// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Accounts;
import org.banto.account.Actor;
import org.banto.account.Settings;
import org.banto.connect.ConnectionId;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The connections of all accounts as they are kept; what another node changed is seen soon. */
@Component(service = SavedConnections.class)
public final class SavedConnections {
  /** Section of the settings; one key per connection. */
  static final String SECTION = "connections";

  private static final Duration FRESH = Duration.ofSeconds(30);

  private record Read(Instant at, Map<ConnectionId, Saved> connections) {}

  private final Accounts accounts;
  private final Settings settings;
  private final Clock clock;
  private final Map<AccountId, Read> cache = new ConcurrentHashMap<>();

  /** Counts what was written here: what was read before the last of it is out of date. */
  private final AtomicLong writes = new AtomicLong();

  /** Remembers. */
  @Activate
  public SavedConnections(@Reference Accounts accounts, @Reference Settings settings) {
    this(accounts, settings, new HouseClock());
  }

  SavedConnections(Accounts accounts, Settings settings, Clock clock) {
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Every connection of every account. */
  public Map<Far, Saved> all() {
    Map<Far, Saved> all = new ConcurrentHashMap<>();
    for (Account account : accounts.all()) {
      of(account.id()).forEach((id, saved) -> all.put(new Far(account.id(), id), saved));
    }
    return all;
  }

  /** The connections of an account. */
  public Map<ConnectionId, Saved> of(AccountId account) {
    Instant now = clock.instant();
    Read known = cache.get(account);
    if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) <= 0) {
      return known.connections();
    }
    long before = writes.get();
    Read read = new Read(now, read(account));
    cache.compute(account, (a, there) -> writes.get() == before ? read : there);
    return read.connections();
  }

  /** One of them. */
  public Optional<Saved> find(Far far) {
    return Optional.ofNullable(of(far.account()).get(far.id()));
  }

  void keep(Far far, Saved saved, Actor by) {
    write(far, saved.toJson(), by);
  }

  void remove(Far far, Actor by) {
    write(far, "", by);
  }

  private void write(Far far, String json, Actor by) {
    settings.write(far.account(), SECTION, Map.of(far.id().toString(), json), by);
    writes.incrementAndGet();
    cache.remove(far.account());
  }

  private Map<ConnectionId, Saved> read(AccountId account) {
    Map<ConnectionId, Saved> read = new TreeMap<>(Comparator.comparing(ConnectionId::toString));
    settings
        .read(account, SECTION)
        .forEach((id, json) -> read.put(ConnectionId.of(id), Saved.parse(json)));
    return Collections.unmodifiableMap(read);
  }
}
