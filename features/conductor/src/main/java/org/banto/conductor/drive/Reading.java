// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.banto.conductor.Failpoint;
import org.banto.conductor.line.Bell;
import org.banto.conductor.line.Far;
import org.banto.conductor.line.Lines;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.Saved;
import org.banto.conductor.line.SavedConnections;
import org.banto.conductor.line.Standing;
import org.banto.conductor.line.Standings;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Ledger;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.flow.Intake;
import org.banto.order.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Reads every mall on from its bookmark into the ledger and has the ledger worked. What is kept is
 * worked also while the mall cannot be read.
 */
@Component(service = Reading.class, configurationPid = "banto.plan")
@Designate(ocd = Reading.Config.class)
public final class Reading {
  /** Numbers of the plan. */
  @ObjectClassDefinition(name = "番頭: プランの数 / Banto: numbers of the plan")
  public @interface Config {
    /** Seconds between two reads of a mall. */
    @AttributeDefinition(
        name = "受注取込の間隔（秒） / Seconds between reads",
        description = "モールから受注を読む間隔です / How often a mall is read")
    int poll_seconds() default 60;
  }

  private static final int AT_ONCE = 200;
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration DRAIN = Duration.ofSeconds(60);

  @Reference private volatile List<Intake> intakes = List.of();

  private final SavedConnections saved;
  private final Standings standings;
  private final Ports ports;
  private final Lines lines;
  private final Ledger ledger;
  private final Trouble trouble;
  private final Crew crew;
  private final Bell bell;
  private final Duration poll;
  private final Clock clock;
  private final Map<Far, Instant> drained = new ConcurrentHashMap<>();
  private final Consumer<Far> rung = this::rung;

  /** Remembers. */
  @Activate
  public Reading(
      Config config,
      @Reference SavedConnections saved,
      @Reference Standings standings,
      @Reference Ports ports,
      @Reference Lines lines,
      @Reference Ledger ledger,
      @Reference Trouble trouble,
      @Reference Crew crew,
      @Reference Bell bell) {
    this(
        saved,
        standings,
        ports,
        lines,
        ledger,
        trouble,
        crew,
        bell,
        Duration.ofSeconds(Math.max(1, config.poll_seconds())),
        Clock.systemUTC());
  }

  Reading(
      SavedConnections saved,
      Standings standings,
      Ports ports,
      Lines lines,
      Ledger ledger,
      Trouble trouble,
      Crew crew,
      Bell bell,
      Duration poll,
      Clock clock) {
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.lines = lines;
    this.ledger = ledger;
    this.trouble = trouble;
    this.crew = crew;
    this.bell = bell;
    this.poll = poll;
    this.clock = clock;
    bell.hear(rung);
  }

  /** Hears no more. */
  @Deactivate
  public void close() {
    bell.leave(rung);
  }

  Reading with(Intake intake) {
    intakes = List.of(intake);
    return this;
  }

  /** Connectors have come or gone: those that are here are read at once. */
  void connectorsChanged() {
    saved.all().keySet().forEach(far -> standings.change(far, Standing::returned));
  }

  /** Reads it now, unless it is stopped. */
  void rung(Far far) {
    crew.attempt("Waking " + far, () -> standings.change(far, Standing::returned));
    start(far);
  }

  /** Starts a turn for every connection that is due. */
  void tick() {
    for (Map.Entry<Far, Saved> e : saved.all().entrySet()) {
      Far far = e.getKey();
      if (due(far, e.getValue()) || undrained(far)) {
        start(far);
      }
    }
  }

  private void start(Far far) {
    crew.run("Reading " + far, () -> turn(far));
  }

  private boolean due(Far far, Saved connection) {
    Instant next = standings.of(far).nextRead().orElse(Instant.MIN);
    return Standing.come(next, clock.instant()) && readable(far, connection);
  }

  private boolean readable(Far far, Saved connection) {
    return connection.enabled()
        && standings.of(far).open(clock.instant())
        && ports.find(far, OrderSource.class).isPresent();
  }

  private boolean undrained(Far far) {
    return Standing.come(drained.getOrDefault(far, Instant.MIN), clock.instant());
  }

  /**
   * Reads page after page while there are more; while one is read, those before are worked. The
   * next round is due some time after this one began; whoever wakes the connection meanwhile gets
   * another round.
   */
  void turn(Far far) {
    readOn(far);
    drain(far);
  }

  private void readOn(Far far) {
    boolean more = false;
    while (!crew.ending() && wanted(far, more)) {
      Optional<OrderSource> source = ports.find(far, OrderSource.class);
      if (source.isEmpty()) {
        return;
      }
      if (!more) {
        standings.change(far, s -> s.reading(clock.instant().plus(poll)));
      }
      Optional<Boolean> further = crew.beside(() -> read(far, source.get()), () -> drain(far));
      if (further.isEmpty()) {
        return;
      }
      more = further.get();
    }
  }

  private boolean wanted(Far far, boolean more) {
    return saved.find(far).filter(c -> more ? readable(far, c) : due(far, c)).isPresent();
  }

  /** Reads one page; whether there are more, or empty when it failed. */
  private Optional<Boolean> read(Far far, OrderSource source) {
    try {
      return Optional.of(page(far, source));
    } catch (ConnectorException e) {
      if (exchanged(far, source)) {
        standings.change(far, Standing::returned);
        return Optional.of(true);
      }
      trouble.strikeRead(far, e);
      return Optional.empty();
    } catch (RuntimeException e) {
      // the database: whatever was read is read again
      Instant now = clock.instant();
      standings.change(far, s -> s.unread("保存先が応答しません。自動で再開します", now, now.plus(REST)));
      throw e;
    }
  }

  /** Whether the connector was upgraded or taken away under the read: no fault of the far side. */
  private boolean exchanged(Far far, OrderSource source) {
    return ports.find(far, OrderSource.class).filter(now -> now == source).isEmpty();
  }

  private boolean page(Far far, OrderSource source) throws ConnectorException {
    Cursor seen = ledger.cursor(far.account(), far.id());
    Failpoint.pass("before-fetch");
    Page<IncomingOrder> page = fetch(far, source, seen);
    Failpoint.pass("after-fetch");
    Failpoint.pass("before-keep");
    boolean kept = ledger.keep(far.account(), far.id(), seen, page, clock.instant());
    Failpoint.pass("after-keep");
    standings.change(far, s -> s.read(clock.instant()));
    return !kept || (page.more() && !page.next().equals(seen));
  }

  /** A connector whose bundle is taken away meanwhile fails in any way; nothing is kept then. */
  private Page<IncomingOrder> fetch(Far far, OrderSource source, Cursor seen)
      throws ConnectorException {
    try {
      return lines.during(far, () -> source.orders(seen));
    } catch (RuntimeException | LinkageError e) {
      throw new ConnectorException(
          Reason.UNAVAILABLE,
          "接続プログラムの誤り: " + e.getClass().getSimpleName(),
          "",
          Optional.empty(),
          e);
    }
  }

  private void drain(Far far) {
    boolean well = crew.attempt("Intake of " + far, () -> work(far));
    drained.put(far, clock.instant().plus(well ? DRAIN : REST));
  }

  private void work(Far far) {
    for (Intake intake : intakes) {
      boolean on = true;
      while (on && !crew.ending()) {
        List<Outcome> done = intake.work(far.account(), far.id(), AT_ONCE);
        on = done.stream().anyMatch(o -> o.result() != Outcome.Result.STALE);
      }
    }
  }
}
