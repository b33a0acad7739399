// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.WakeUps;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentSource;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Reconciler;
import org.banto.failpoint.Failpoint;
import org.banto.house.Fulfilment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads every warehouse on from its bookmark, as often as malls are read, and asks what became of
 * requests it took: a warehouse that gives one up says so only when it is asked. The bookmark moves
 * after what was read is kept.
 */
@Component(service = Warehouses.class)
public final class Warehouses {
  private static final int AT_ONCE = 20;

  @Reference private volatile List<Fulfilment> rooms = List.of();

  private final PollSchedule turns;
  private final WorkerPool crew;
  private final WakeUps bell;
  private final Consumer<ConnectionKey> rung = this::start;

  /** Hears from now on. */
  @Activate
  public Warehouses(
      @Reference PollSchedule turns, @Reference WorkerPool crew, @Reference WakeUps bell) {
    this.turns = turns;
    this.crew = crew;
    this.bell = bell;
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
    turns.all().stream().filter(turns::due).forEach(this::start);
  }

  private void start(ConnectionKey far) {
    if (Stream.of(DispatchSource.class, FulfilmentSource.class).anyMatch(p -> turns.open(far, p))) {
      rooms.stream()
          .findFirst()
          .ifPresent(r -> crew.run(far.kind(), "Warehouse " + far, () -> turn(far, r)));
    }
  }

  /** Reads what has left, page after page, and asks about what has not. */
  void turn(ConnectionKey far, Fulfilment room) {
    turns.begin(far);
    try {
      boolean more = true;
      while (more && !crew.ending()) {
        more = page(far, room);
      }
      ask(far, room);
      turns.read(far);
    } catch (ConnectorException e) {
      turns.strike(far, e);
    }
  }

  private boolean page(ConnectionKey far, Fulfilment room) throws ConnectorException {
    Optional<DispatchSource> left = turns.port(far, DispatchSource.class);
    if (left.isPresent()) {
      return page(far, left.get()::dispatches, items -> room.left(far.account(), far.id(), items));
    }
    Optional<FulfilmentSource> told = turns.port(far, FulfilmentSource.class);
    return told.isPresent()
        && page(far, told.get()::results, rows -> room.told(far.account(), far.id(), rows));
  }

  /** How a port reads on. */
  @FunctionalInterface
  private interface Reading<T> {
    Page<T> from(Cursor from) throws ConnectorException;
  }

  private <T> boolean page(ConnectionKey far, Reading<T> reading, Consumer<List<T>> keep)
      throws ConnectorException {
    Cursor seen = turns.seen(far);
    Page<T> page = turns.ask(far, () -> reading.from(seen));
    if (!page.items().isEmpty()) {
      keep.accept(page.items());
    }
    Failpoint.pass("before-keep");
    Page<IncomingOrder> moved = new Page<>(List.of(), page.next(), page.more());
    turns.keep(far, seen, moved);
    return page.more() && !page.next().equals(seen);
  }

  private void ask(ConnectionKey far, Fulfilment room) throws ConnectorException {
    Optional<Reconciler> reconciler = turns.port(far, Reconciler.class);
    List<RequestFulfilment> open =
        reconciler.isPresent() ? room.open(far.account(), far.id(), AT_ONCE) : List.of();
    if (!open.isEmpty()) {
      List<Receipt> said = turns.ask(far, () -> reconciler.get().lookUp(open));
      room.answered(far.account(), far.id(), List.copyOf(open), said);
    }
  }
}
