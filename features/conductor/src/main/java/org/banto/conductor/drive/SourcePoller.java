// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.WakeUps;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.failpoint.Failpoint;
import org.banto.flow.Enquiry;
import org.banto.flow.Question;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads every far side that brings something to a room on from its bookmarks, as often as malls are
 * read, and asks what became of what it took: what it gives up it may say only when it is asked. A
 * bookmark moves after what was read is kept.
 */
@Component(service = SourcePoller.class)
public final class SourcePoller {
  @Reference private volatile List<SourceReader> readers = List.of();

  @Reference private volatile List<Enquiry> enquiries = List.of();

  private final PollSchedule turns;
  private final WorkerPool crew;
  private final WakeUps bell;
  private final Map<ConnectionKey, Instant> beside = new ConcurrentHashMap<>();
  private final Consumer<ConnectionKey> rung = this::start;

  /** Hears from now on. */
  @Activate
  public SourcePoller(
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

  SourcePoller with(SourceReader reader, Enquiry enquiry) {
    readers = List.of(reader);
    enquiries = List.of(enquiry);
    return this;
  }

  /** Starts a turn for every far side that is due. */
  void tick() {
    turns.all().stream().filter(this::due).forEach(this::start);
  }

  /** Where orders are read as well, that has the turns which staff see; these come beside them. */
  private boolean due(ConnectionKey far) {
    return orders(far)
        ? ConnectionState.come(beside.getOrDefault(far, Instant.MIN), turns.now())
        : turns.due(far);
  }

  private boolean orders(ConnectionKey far) {
    return turns.port(far, OrderSource.class).isPresent();
  }

  private void start(ConnectionKey far) {
    if (sources(far).stream().anyMatch(s -> turns.open(far, s.port()))) {
      crew.run(far.kind(), "Sources of " + far, () -> turn(far));
    }
  }

  /** Whether a far side has turns here. */
  boolean reads(ConnectionKey far) {
    return !sources(far).isEmpty();
  }

  /** What a far side brings besides orders. */
  private List<Source<?, ?>> sources(ConnectionKey far) {
    return readers.stream()
        .<Source<?, ?>>flatMap(r -> r.sources().stream())
        .filter(s -> turns.port(far, s.port()).isPresent())
        .toList();
  }

  /** Reads what it brings, page after page, and asks about what is open. */
  void turn(ConnectionKey far) {
    if (orders(far)) {
      beside.put(far, turns.now().plus(turns.poll()));
    } else {
      turns.begin(far);
    }
    try {
      for (Source<?, ?> source : sources(far)) {
        boolean more = true;
        while (more && !crew.ending()) {
          more = page(far, source);
        }
      }
      for (Enquiry enquiry : enquiries) {
        for (Question<?, ?, ?> question : enquiry.questions()) {
          ask(far, question);
        }
      }
      if (!orders(far)) {
        turns.read(far);
      }
    } catch (ConnectorException e) {
      turns.strike(far, e);
    }
  }

  private <T> boolean page(ConnectionKey far, Source<?, T> source) throws ConnectorException {
    Optional<? extends Connector> port = turns.port(far, source.port());
    if (port.isEmpty()) {
      return false;
    }
    String name = source.port().getSimpleName();
    Cursor seen = turns.seen(far, name);
    Page<T> page = turns.ask(far, () -> source.read(port.get(), seen));
    if (!page.items().isEmpty()) {
      source.taking().take(far.account(), far.id(), page.items());
    }
    Failpoint.pass("before-keep");
    turns.move(far, name, seen, page.next());
    return page.more() && !page.next().equals(seen);
  }

  private <Q, A> void ask(ConnectionKey far, Question<?, Q, A> question) throws ConnectorException {
    Optional<? extends Connector> port = turns.port(far, question.port());
    List<Q> due = port.isPresent() ? question.subject().due(far.account(), far.id()) : List.of();
    if (!due.isEmpty()) {
      List<A> said = turns.ask(far, () -> question.ask(port.get(), due));
      question.hearing().said(far.account(), far.id(), due, said);
    }
  }
}
