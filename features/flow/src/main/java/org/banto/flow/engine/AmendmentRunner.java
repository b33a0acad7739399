// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.banto.base.Actor;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.banto.order.Trace;

/** Asks all amendments about an order that changes, and keeps what they did as its trace. */
final class AmendmentRunner {
  private static final Comparator<Amendment> IN_TURN =
      Comparator.comparing((Amendment a) -> a.description().phase())
          .thenComparing(a -> a.description().id());

  private final Supplier<List<Amendment>> rooms;
  private final Clock clock;

  /**
   * Remembers.
   *
   * @param rooms those of rooms and partners; the flow's own are there always
   */
  AmendmentRunner(Supplier<List<Amendment>> rooms, Clock clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /** Whether anybody plans shipments. */
  boolean plans() {
    return rooms.get().stream().anyMatch(a -> a.description().phase() == Amendment.Phase.SHIPMENTS);
  }

  /**
   * The order as all of them leave it.
   *
   * @throws Failed when one of them fails
   */
  Order amend(Order before, Order given, Actor by) {
    List<Amendment> all = new ArrayList<>(rooms.get());
    all.add(new SharedParcels.Apart());
    all.sort(IN_TURN);
    Set<Trace> traces = new LinkedHashSet<>();
    Order order = given;
    Order found = given; // as the shipments find it
    for (Amendment a : all) {
      order = ask(a, new Move(before, order, by), traces);
      if (a.description().phase().compareTo(Amendment.Phase.SHIPMENTS) < 0) {
        found = order;
      }
    }
    if (order != found) {
      // shipments follow one another, and what was done after them
      for (Amendment a : all) {
        if (a.description().phase() == Amendment.Phase.SHIPMENTS) {
          order = ask(a, new Move(before, order, by), traces);
        }
      }
    }
    return traces.isEmpty() ? order : order.with(e -> e.traced(List.copyOf(traces)));
  }

  private Order ask(Amendment a, Move move, Set<Trace> traces) {
    Order was = move.after();
    Amendment.Description is = a.description();
    try {
      Amendment.Amended amended = a.amend(move);
      Order order = amended.order();
      if (!order.sameAs(was)) {
        throw new IllegalStateException("made another order of it");
      }
      amended.did().forEach(d -> traces.add(new Trace(clock.instant(), is.id(), is.name(), d)));
      return order;
    } catch (RuntimeException | LinkageError e) {
      throw new Failed(is, e);
    }
  }

  /** One of them failed. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Amendment.Description amendment;

    Failed(Amendment.Description amendment, Throwable cause) {
      super(amendment.id(), cause);
      this.amendment = amendment;
    }

    Amendment.Description amendment() {
      return amendment;
    }
  }
}
