// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banto.conductor.Failpoint;
import org.banto.conductor.line.Bell;
import org.banto.conductor.line.Far;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.RequestFulfilment;
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
@Component(service = Warehouses.class)
public final class Warehouses {
  private static final int AT_ONCE = 20;

  @Reference private volatile List<Fulfilment> rooms = List.of();

  private final Turns turns;
  private final Crew crew;
  private final Bell bell;
  private final Consumer<Far> rung = this::start;

  /** Hears from now on. */
  @Activate
  public Warehouses(@Reference Turns turns, @Reference Crew crew, @Reference Bell bell) {
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

  private void start(Far far) {
    if (turns.open(far, DispatchSource.class)) {
      rooms.stream().findFirst().ifPresent(r -> crew.run("Warehouse " + far, () -> turn(far, r)));
    }
  }

  /** Reads what has left, page after page, and asks about what has not. */
  void turn(Far far, Fulfilment room) {
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

  private boolean page(Far far, Fulfilment room) throws ConnectorException {
    Optional<DispatchSource> source = turns.port(far, DispatchSource.class);
    if (source.isEmpty()) {
      return false;
    }
    Cursor seen = turns.seen(far);
    Page<Dispatch> page = turns.ask(far, () -> source.get().dispatches(seen));
    if (!page.items().isEmpty()) {
      room.left(far.account(), far.id(), page.items());
    }
    Failpoint.pass("before-keep");
    Page<IncomingOrder> moved = new Page<>(List.of(), page.next(), page.more());
    turns.keep(far, seen, moved);
    return page.more() && !page.next().equals(seen);
  }

  private void ask(Far far, Fulfilment room) throws ConnectorException {
    Optional<Reconciler> reconciler = turns.port(far, Reconciler.class);
    List<RequestFulfilment> open =
        reconciler.isPresent() ? room.open(far.account(), far.id(), AT_ONCE) : List.of();
    if (!open.isEmpty()) {
      List<Receipt> said = turns.ask(far, () -> reconciler.get().lookUp(open));
      room.answered(far.account(), far.id(), List.copyOf(open), said);
    }
  }
}
