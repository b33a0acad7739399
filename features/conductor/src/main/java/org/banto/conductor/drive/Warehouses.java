// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Ledger;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.flow.Fulfilment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads every warehouse on from its bookmark, as often as malls are read, and asks what became of
 * requests it took: a warehouse that gives one up says so only when it is asked. The bookmark moves
 * after what was read is kept.
 */
@Component(service = Warehouses.class, configurationPid = "banto.plan")
public final class Warehouses {
  private static final int AT_ONCE = 20;

  @Reference private volatile List<Fulfilment> rooms = List.of();

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
  private final Consumer<Far> rung = this::rung;

  /** Remembers. */
  @Activate
  public Warehouses(
      Reading.Config config,
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

  Warehouses(
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

  Warehouses with(Fulfilment room) {
    rooms = List.of(room);
    return this;
  }

  /** Starts a turn for every warehouse that is due. */
  void tick() {
    for (Map.Entry<Far, Saved> e : saved.all().entrySet()) {
      Instant next = standings.of(e.getKey()).nextRead().orElse(Instant.MIN);
      if (Standing.come(next, clock.instant())) {
        start(e.getKey());
      }
    }
  }

  private void rung(Far far) {
    start(far);
  }

  private void start(Far far) {
    boolean on = saved.find(far).filter(Saved::enabled).isPresent();
    if (on && standings.of(far).open(clock.instant()) && warehouse(far)) {
      rooms.stream().findFirst().ifPresent(r -> crew.run("Warehouse " + far, () -> turn(far, r)));
    }
  }

  private boolean warehouse(Far far) {
    return ports.find(far, DispatchSource.class).isPresent();
  }

  /** Reads what has left, page after page, and asks about what has not. */
  void turn(Far far, Fulfilment room) {
    standings.change(far, s -> s.reading(clock.instant().plus(poll)));
    try {
      boolean more = true;
      while (more && !crew.ending()) {
        more = page(far, room);
      }
      ask(far, room);
      standings.change(far, s -> s.read(clock.instant()));
    } catch (ConnectorException e) {
      trouble.strikeRead(far, e);
    }
  }

  private boolean page(Far far, Fulfilment room) throws ConnectorException {
    Optional<DispatchSource> source = ports.find(far, DispatchSource.class);
    if (source.isEmpty()) {
      return false;
    }
    Cursor seen = ledger.cursor(far.account(), far.id());
    Page<Dispatch> page = lines.during(far, () -> source.get().dispatches(seen));
    if (!page.items().isEmpty()) {
      room.left(far.account(), far.id(), page.items());
    }
    Failpoint.pass("before-keep");
    Page<IncomingOrder> moved = new Page<>(List.of(), page.next(), page.more());
    ledger.keep(far.account(), far.id(), seen, moved, clock.instant());
    return page.more() && !page.next().equals(seen);
  }

  private void ask(Far far, Fulfilment room) throws ConnectorException {
    Optional<Reconciler> reconciler = ports.find(far, Reconciler.class);
    List<RequestFulfilment> open =
        reconciler.isPresent() ? room.open(far.account(), far.id(), AT_ONCE) : List.of();
    if (!open.isEmpty()) {
      List<Receipt> said = lines.during(far, () -> reconciler.get().lookUp(open));
      room.answered(far.account(), far.id(), List.copyOf(open), said);
    }
  }
}
