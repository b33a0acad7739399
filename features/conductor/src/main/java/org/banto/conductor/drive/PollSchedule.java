// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.OnePerMall;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnection;
import org.banto.conductor.line.SavedConnections;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.house.Connection.State;
import org.banto.house.Ledger;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The turns of far sides that are read on from a bookmark, whatever they bring: when one comes, what
 * it may ask, how far it read, and how it ended. Another plan's pace is taken while it works: what
 * hangs on the turns, the conductor's tick first, is not taken down for a number.
 */
@Component(service = PollSchedule.class, configurationPid = "banto.plan")
@Designate(ocd = PollSchedule.Config.class)
public final class PollSchedule {
  /** Numbers of the plan. */
  @ObjectClassDefinition(name = "番頭: プランの数 / Banto: numbers of the plan")
  public @interface Config {
    /** Seconds between two reads of a mall. */
    @AttributeDefinition(
        name = "受注取込の間隔（秒） / Seconds between reads",
        description = "モールから受注を読む間隔です / How often a mall is read")
    int poll_seconds() default 60;
  }

  /**
   * Half of what passes between two ticks: a turn goes by the tick that is nearest. Its moment is
   * reckoned from its last beginning, a little after a tick; without this each would wait for one more.
   */
  private static final Duration NEAREST = Duration.ofMillis(500);

  private final SavedConnections saved;
  private final ConnectionStates standings;
  private final Ports ports;
  private final HttpLanes lines;
  private final Ledger ledger;
  private final FailurePolicy trouble;
  private final OnePerMall one;
  private final Clock clock;
  private volatile Duration poll;

  /** Remembers. */
  @Activate
  public PollSchedule(
      Config config,
      @Reference SavedConnections saved,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference HttpLanes lines,
      @Reference Ledger ledger,
      @Reference FailurePolicy trouble,
      @Reference OnePerMall one) {
    this(saved, standings, ports, lines, ledger, trouble, one, pace(config), new HouseClock());
  }

  PollSchedule(
      SavedConnections saved,
      ConnectionStates standings,
      Ports ports,
      HttpLanes lines,
      Ledger ledger,
      FailurePolicy trouble,
      OnePerMall one,
      Duration poll,
      Clock clock) {
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.lines = lines;
    this.ledger = ledger;
    this.trouble = trouble;
    this.one = one;
    this.poll = poll;
    this.clock = clock;
  }

  /** Another plan's numbers. */
  @Modified
  public void modified(Config config) {
    go(pace(config));
  }

  /** Turns come at this pace from now on. */
  void go(Duration pace) {
    poll = pace;
  }

  private static Duration pace(Config config) {
    return HttpLanes.seconds(config.poll_seconds());
  }

  Instant now() {
    return clock.instant();
  }

  /** How often each is read. */
  Duration poll() {
    return poll;
  }

  /** Every connection there is. */
  Set<ConnectionKey> all() {
    return saved.all().keySet();
  }

  /** Whether its next turn has come, or a push asks for one. */
  boolean due(ConnectionKey far) {
    return regular(far)
        || standings.of(far).pushed().filter(at -> ConnectionState.come(at, now())).isPresent();
  }

  /** Whether its next regular turn has come; one set at the slower pace of another plan has. */
  boolean regular(ConnectionKey far) {
    ConnectionState standing = standings.of(far);
    Instant next = standing.nextRead().orElse(Instant.MIN);
    boolean slower = standing.state() == State.OK && next.isAfter(now().plus(poll));
    return slower || ConnectionState.come(next, now().plus(NEAREST));
  }

  /** Whether it is switched on and read, may be asked now, and can do this. */
  boolean open(ConnectionKey far, Class<?> port) {
    return saved.find(far).filter(SavedConnection::enabled).isPresent()
        && standings.of(far).open(now())
        && port(far, port).isPresent()
        && !one.rests(far);
  }

  <T> Optional<T> port(ConnectionKey far, Class<T> port) {
    return ports.find(far, port);
  }

  /**
   * A turn begins. After a regular one the next is due some time from now; after one that a push
   * asked for, when it was.
   *
   * @return whether it is a regular one
   */
  boolean begin(ConnectionKey far) {
    boolean regular = regular(far);
    change(far, regular ? s -> s.reading(now().plus(poll)) : ConnectionState::readingPushed);
    return regular;
  }

  /** How far it has been read. */
  Cursor seen(ConnectionKey far) {
    return ledger.cursor(far.account(), far.id());
  }

  /** How far one of its sources has been read that brings no orders. */
  Cursor seen(ConnectionKey far, String source) {
    return ledger.cursor(far.account(), far.id(), source);
  }

  /** As {@link Ledger#move}. */
  boolean move(ConnectionKey far, String source, Cursor seen, Cursor next) {
    return ledger.move(far.account(), far.id(), source, seen, next);
  }

  /** Asks the far side, at its pace. */
  <T> T ask(ConnectionKey far, HttpLanes.Work<T> work) throws ConnectorException {
    return lines.during(far, work);
  }

  /** As {@link Ledger#keep}. */
  boolean keep(ConnectionKey far, Cursor seen, Page<IncomingOrder> page) {
    return ledger.keep(far.account(), far.id(), seen, page, now());
  }

  /** It was read well. */
  void read(ConnectionKey far) {
    change(far, s -> s.read(now()));
  }

  /** As {@link FailurePolicy#strikeRead}. */
  void strike(ConnectionKey far, ConnectorException e) {
    trouble.strikeRead(far, e);
  }

  void change(ConnectionKey far, UnaryOperator<ConnectionState> change) {
    standings.change(far, change);
  }
}
