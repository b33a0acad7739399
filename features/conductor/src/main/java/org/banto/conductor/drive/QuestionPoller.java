// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnection;
import org.banto.conductor.line.SavedConnections;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.OrderSource;
import org.banto.flow.Enquiry;
import org.banto.flow.Question;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks far sides what rooms want to know, where nothing is read of them. One that cannot be asked is
 * left alone for longer each time, up to an hour: it may be a page that was made for people.
 */
@Component(service = QuestionPoller.class)
public final class QuestionPoller {
  /** When nothing is due, the rooms are asked again after this. */
  static final Duration IDLE = Duration.ofMinutes(1);

  static final Duration LONGEST_REST = Duration.ofHours(1);

  @Reference private volatile List<Enquiry> enquiries = List.of();

  private final SavedConnections saved;
  private final ConnectionStates standings;
  private final Ports ports;
  private final HttpLanes lines;
  private final FailurePolicy trouble;
  private final WorkerPool crew;
  private final Predicate<ConnectionKey> read;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public QuestionPoller(
      @Reference SavedConnections saved,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference HttpLanes lines,
      @Reference FailurePolicy trouble,
      @Reference WorkerPool crew,
      @Reference SourcePoller sources) {
    this(saved, standings, ports, lines, trouble, crew, sources::reads, new HouseClock());
  }

  QuestionPoller(
      SavedConnections saved,
      ConnectionStates standings,
      Ports ports,
      HttpLanes lines,
      FailurePolicy trouble,
      WorkerPool crew,
      Predicate<ConnectionKey> read,
      Clock clock) {
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.lines = lines;
    this.trouble = trouble;
    this.crew = crew;
    this.read = read;
    this.clock = clock;
  }

  QuestionPoller with(Enquiry room) {
    enquiries = List.of(room);
    return this;
  }

  /** Starts a turn for every far side whose time has come. */
  void tick() {
    if (enquiries.isEmpty()) {
      return;
    }
    for (Map.Entry<ConnectionKey, SavedConnection> e : saved.all().entrySet()) {
      ConnectionKey far = e.getKey();
      if (e.getValue().enabled() && open(far) && !questions(far).isEmpty()) {
        crew.run(far.kind(), "Asking " + far, () -> turn(far));
      }
    }
  }

  private boolean open(ConnectionKey far) {
    ConnectionState standing = standings.of(far);
    Instant now = clock.instant();
    return standing.open(now) && ConnectionState.come(standing.nextRead().orElse(Instant.MIN), now);
  }

  /** What a far side can be asked; one that is read has its turns for that. */
  private List<Question<?, ?, ?>> questions(ConnectionKey far) {
    return ports.find(far, OrderSource.class).isPresent() || read.test(far)
        ? List.of()
        : enquiries.stream()
            .<Question<?, ?, ?>>flatMap(e -> e.questions().stream())
            .filter(q -> ports.find(far, q.port()).isPresent())
            .toList();
  }

  /** Asks about batch after batch while something is due and all goes well. */
  void turn(ConnectionKey far) {
    while (!crew.ending() && open(far)) {
      List<Question<?, ?, ?>> questions = questions(far);
      if (questions.isEmpty()) {
        return;
      }
      if (!ask(far, questions)) {
        standings.change(far, s -> s.reading(clock.instant().plus(IDLE)));
        return;
      }
    }
  }

  /** Asks about one batch of each; whether any was due. */
  private boolean ask(ConnectionKey far, List<Question<?, ?, ?>> questions) {
    boolean any = false;
    for (Question<?, ?, ?> question : questions) {
      Optional<? extends Connector> port = ports.find(far, question.port());
      try {
        if (port.isPresent() && ask(far, question, port.get())) {
          standings.change(far, s -> s.read(clock.instant()));
          any = true;
        }
      } catch (ConnectorException e) {
        rest(far, question.port(), port.orElseThrow(), e);
        return true;
      }
    }
    return any;
  }

  private <Q, A> boolean ask(ConnectionKey far, Question<?, Q, A> question, Connector port)
      throws ConnectorException {
    List<Q> due = question.subject().due(far.account(), far.id());
    if (due.isEmpty()) {
      return false;
    }
    List<A> said = lines.during(far, () -> said(question, port, due));
    question.hearing().said(far.account(), far.id(), due, said);
    return true;
  }

  /** A far side whose bundle is taken away meanwhile fails in any way; nothing is heard then. */
  private static <Q, A> List<A> said(Question<?, Q, A> question, Connector port, List<Q> due)
      throws ConnectorException {
    try {
      return question.ask(port, due);
    } catch (RuntimeException | LinkageError e) {
      throw FailurePolicy.mistake(e);
    }
  }

  private void rest(
      ConnectionKey far, Class<? extends Connector> port, Connector asked, ConnectorException e) {
    if (ports.find(far, port).filter(now -> now == asked).isEmpty()) {
      standings.change(far, ConnectionState::returned);
      return;
    }
    Instant until = trouble.strikeRead(far, e);
    if (!FailurePolicy.stops(e.reason())) {
      int doublings = Math.min(standings.of(far).failures() - 1, 10);
      Duration longer = Duration.ofMinutes(1L << Math.max(doublings, 0));
      Duration rest = longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
      Instant then = clock.instant().plus(rest);
      standings.change(far, s -> s.reading(then.isAfter(until) ? then : until));
    }
  }
}
