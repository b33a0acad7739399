// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnection;
import org.banto.conductor.line.SavedConnections;
import org.banto.connect.ConnectorException;
import org.banto.connect.CredentialClock;
import org.banto.house.Settings;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks once a day when credentials end, and says so 14, 7, 3 and 1 days before. */
@Component(service = Credentials.class)
public final class Credentials {
  private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);

  /** Section of the settings: {@code id = last day|days said}. */
  static final String SECTION = "connections.credential";

  private static final List<Integer> SAID_AT = List.of(1, 3, 7, 14);
  private static final Actor HOUSE = Actor.system("conductor");

  private final SavedConnections saved;
  private final ConnectionStates standings;
  private final Ports ports;
  private final HttpLanes lines;
  private final Settings settings;
  private final Clock clock;
  private final Map<ConnectionKey, LocalDate> asked = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public Credentials(
      @Reference SavedConnections saved,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference HttpLanes lines,
      @Reference Settings settings) {
    this(saved, standings, ports, lines, settings, new HouseClock());
  }

  Credentials(
      SavedConnections saved,
      ConnectionStates standings,
      Ports ports,
      HttpLanes lines,
      Settings settings,
      Clock clock) {
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.lines = lines;
    this.settings = settings;
    this.clock = clock;
  }

  /** Asks for those not asked today. */
  void tick() {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    for (Map.Entry<ConnectionKey, SavedConnection> e : saved.all().entrySet()) {
      ConnectionKey far = e.getKey();
      Optional<CredentialClock> port = ports.find(far, CredentialClock.class);
      boolean open = e.getValue().enabled() && standings.of(far).open(clock.instant());
      if (open && port.isPresent() && !today.equals(asked.get(far))) {
        asked.put(far, today);
        ask(far, port.get(), today);
      }
    }
  }

  private void ask(ConnectionKey far, CredentialClock port, LocalDate today) {
    try {
      Optional<LocalDate> last = lines.during(far, port::lastDay);
      standings.change(far, s -> s.ending(last));
      last.ifPresent(day -> say(far, day, today));
    } catch (ConnectorException e) {
      // the reader of the same account meets the same trouble and says so; asked again tomorrow
      asked.put(far, today);
    } catch (RuntimeException | LinkageError e) {
      // where it fell over is kept with its faults; its message may hold a secret
      LOG.warn("{} does not say when its credential ends: {}", far.id(), e.getClass().getName());
    }
  }

  private void say(ConnectionKey far, LocalDate last, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, last);
    Optional<Integer> mark = SAID_AT.stream().filter(n -> left <= n).findFirst();
    if (mark.isEmpty()) {
      return;
    }
    String id = far.id().toString();
    String said = last + "|" + mark.get();
    if (!said.equals(settings.read(far.account(), SECTION).getOrDefault(id, ""))) {
      settings.write(far.account(), SECTION, Map.of(id, said), HOUSE);
      String when = left < 0 ? "切れました" : "あと" + left + "日で切れます（" + last + "まで）";
      String whenEn = left < 0 ? "has ended" : "ends in " + left + " days (on " + last + ")";
      standings.alarm(
          far.account(),
          new Text(
              "接続「" + id + "」の認証の期限が" + when + "。更新してください",
              "The credential of the connection " + id + " " + whenEn + ". Renew it"));
    }
  }
}
