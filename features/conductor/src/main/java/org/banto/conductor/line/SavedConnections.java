// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.house.Settings;
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

  private record Read(
      Instant at,
      Map<ConnectionKey, SavedConnection> all,
      Map<AccountId, Map<ConnectionId, SavedConnection>> byAccount) {}

  private final Settings settings;
  private final Clock clock;
  private Optional<Read> cache = Optional.empty();

  /** Counts what was written here: what was read before the last of it is out of date. */
  private long writes;

  /** Remembers. */
  @Activate
  public SavedConnections(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  SavedConnections(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Every connection of every account. */
  public Map<ConnectionKey, SavedConnection> all() {
    return read().all();
  }

  /** The connections of an account. */
  public Map<ConnectionId, SavedConnection> of(AccountId account) {
    return read().byAccount().getOrDefault(account, Map.of());
  }

  /** All accounts in one look: this is asked many times a second. */
  private Read read() {
    Instant now = clock.instant();
    long before;
    synchronized (this) {
      Optional<Read> fresh =
          cache.filter(c -> Duration.between(c.at(), now).abs().compareTo(FRESH) <= 0);
      if (fresh.isPresent()) {
        return fresh.get();
      }
      before = writes;
    }
    Read read = read(now);
    synchronized (this) {
      if (writes == before) {
        cache = Optional.of(read);
      }
    }
    return read;
  }

  /** One of them. */
  public Optional<SavedConnection> find(ConnectionKey far) {
    return Optional.ofNullable(of(far.account()).get(far.id()));
  }

  void keep(ConnectionKey far, SavedConnection saved, Actor by) {
    write(far, saved.toJson(), by);
  }

  void remove(ConnectionKey far, Actor by) {
    write(far, "", by);
  }

  private void write(ConnectionKey far, String json, Actor by) {
    settings.write(far.account(), SECTION, Map.of(far.id().toString(), json), by);
    synchronized (this) {
      writes++;
      cache = Optional.empty();
    }
  }

  private Read read(Instant now) {
    Map<ConnectionKey, SavedConnection> all = new LinkedHashMap<>();
    Map<AccountId, Map<ConnectionId, SavedConnection>> byAccount = new HashMap<>();
    settings
        .readAll(SECTION)
        .forEach(
            (account, section) -> {
              Map<ConnectionId, SavedConnection> own =
                  new TreeMap<>(Comparator.comparing(ConnectionId::toString));
              section.forEach(
                  (id, json) -> own.put(ConnectionId.of(id), SavedConnection.parse(json)));
              own.forEach((id, saved) -> all.put(new ConnectionKey(account, id), saved));
              byAccount.put(account, Collections.unmodifiableMap(own));
            });
    return new Read(now, Collections.unmodifiableMap(all), byAccount);
  }
}
