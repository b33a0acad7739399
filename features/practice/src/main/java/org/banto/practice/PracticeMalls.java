// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Connection;
import org.banto.house.Connections;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated malls of the accounts that are for practice. They run in the house, on its own machine, and keep their
 * truth in {@code practice/ACCOUNT/MALL} of the house's data; a house that starts opens them again where they were.
 */
@Component(service = PracticeMalls.class, immediate = true)
public final class PracticeMalls implements AutoCloseable {
  /** How many orders wait at a mall that nobody has practised with. */
  static final int FIRST = 12;

  private static final Logger LOG = LoggerFactory.getLogger(PracticeMalls.class);
  private static final Actor HOUSE = Actor.system("practice");

  private final Accounts accounts;
  private final Connections connections;
  private final PracticePorts ports;
  private final Path folder;
  private final Map<AccountId, Map<PracticeMall, Simulator>> open = new ConcurrentHashMap<>();
  private final ExecutorService opening = Executors.newSingleThreadExecutor(PracticeMalls::daemon);

  /** Opens again what was open. */
  @Activate
  public PracticeMalls(
      @Reference Accounts accounts,
      @Reference Connections connections,
      @Reference PracticePorts ports) {
    this(accounts, connections, ports, Path.of(System.getProperty("banto.data"), "practice"));
    opening.execute(this::again);
  }

  PracticeMalls(Accounts accounts, Connections connections, PracticePorts ports, Path folder) {
    this.accounts = accounts;
    this.connections = connections;
    this.ports = ports;
    this.folder = folder;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "practice");
    thread.setDaemon(true);
    return thread;
  }

  void again() {
    for (Account account : accounts.all()) {
      if (account.practice() && Files.isDirectory(folder.resolve(account.id().value()))) {
        try {
          begin(account.id(), HOUSE);
        } catch (RuntimeException e) {
          LOG.error("the simulated malls of the account {} do not open", account.id().value(), e);
        }
      }
    }
  }

  /** Whether an account is for practice. */
  boolean practises(AccountId account) {
    return accounts.all().stream().anyMatch(a -> a.id().equals(account) && a.practice());
  }

  /** Opens the malls of an account whose connectors the house has, and connects it to them; those that are open stay. */
  synchronized void begin(AccountId account, Actor by) {
    Map<PracticeMall, Simulator> malls =
        open.computeIfAbsent(account, a -> new ConcurrentHashMap<>());
    for (PracticeMall mall : PracticeMall.values()) {
      if (!malls.containsKey(mall)) {
        begin(account, mall, malls, by);
      }
    }
  }

  private void begin(
      AccountId account, PracticeMall mall, Map<PracticeMall, Simulator> malls, Actor by) {
    Optional<Connection> before = connections.find(account, mall.connection());
    Simulator simulator = opened(account, mall, before);
    malls.put(mall, simulator);
    ports.opened(simulator);
    if (before.isPresent() && port(before.get()) == simulator.url().getPort()) {
      return;
    }
    Connection now = connections.save(account, mall.connection(), mall.settings(simulator), by);
    if (before.isEmpty() && now.state() == Connection.State.CONNECTOR_AWAY) {
      connections.remove(account, mall.connection(), by);
      close(malls.remove(mall));
    }
  }

  /** At the port it had, or at a free one where that is taken. */
  private Simulator opened(AccountId account, PracticeMall mall, Optional<Connection> before) {
    Path data = folder.resolve(account.value()).resolve(mall.connection().type());
    try {
      Files.createDirectories(data);
      if (before.isPresent()) {
        try {
          return mall.open(plain(port(before.get()), data));
        } catch (IOException e) {
          LOG.info("the port of {} is taken; another is used", mall.connection());
        }
      }
      return mall.open(plain(0, data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MallSettings plain(int port, Path data) {
    Clock clock = new HouseClock();
    return new MallSettings(port, Optional.of(data), false, 1, FIRST, 0, 0, clock, Map.of());
  }

  private static int port(Connection connection) {
    String url = connection.settings().getOrDefault("url", "");
    return url.isEmpty() ? 0 : Math.max(0, URI.create(url).getPort());
  }

  /** Has orders come in at each of the malls of an account, and has them read. */
  void order(AccountId account, int count) {
    open.getOrDefault(account, Map.of())
        .forEach(
            (mall, simulator) -> {
              PracticeMall.order(simulator, count);
              connections.wake(account, mall.connection());
            });
  }

  /** The malls of an account that are open. */
  List<PracticeMall> of(AccountId account) {
    return open.getOrDefault(account, Map.of()).keySet().stream().sorted().toList();
  }

  private void close(Simulator mall) {
    ports.closed(mall);
    try {
      mall.close();
    } catch (IOException e) {
      LOG.warn("a simulated mall did not close", e);
    }
  }

  /** Closes all malls; what they know is on the disk. */
  @Override
  @Deactivate
  public synchronized void close() {
    opening.shutdownNow();
    open.values().forEach(malls -> malls.values().forEach(this::close));
    open.clear();
  }
}
