// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnections;
import org.banto.flow.Command;
import org.banto.flow.CommandHandler;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Outbox.Lane;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/** Takes commands out of the outbox, lane by lane. */
@Component(service = CommandSchedule.class, configurationPid = "banto.conductor")
public final class CommandSchedule {
  private static final int AT_ONCE = 50;

  /** How long a connector may be here without a port before its commands count as work by hand. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  @Reference(collectionType = CollectionType.TUPLE)
  private volatile List<Map.Entry<Map<String, Object>, CommandHandler>> workers = List.of();

  @Reference private volatile List<Correspondence> rooms = List.of();

  private final OrderService orders;
  private final Outbox outbox;
  private final SavedConnections saved;
  private final ConnectionStates standings;
  private final Ports ports;
  private final HttpLanes lines;
  private final WorkerPool crew;
  private final CommandProcessor dealing;
  private volatile Duration lease;
  private final Clock clock;
  private final Map<String, Instant> portless = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public CommandSchedule(
      HttpLanes.Config config,
      @Reference OrderService orders,
      @Reference Outbox outbox,
      @Reference SavedConnections saved,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference HttpLanes lines,
      @Reference FailurePolicy trouble,
      @Reference EventAdmin events,
      @Reference WorkerPool crew) {
    this(
        orders,
        outbox,
        saved,
        standings,
        ports,
        lines,
        crew,
        new CommandProcessor(outbox, standings, trouble, events, new HouseClock()),
        HttpLanes.seconds(config.lease_seconds()),
        new HouseClock());
  }

  CommandSchedule(
      OrderService orders,
      Outbox outbox,
      SavedConnections saved,
      ConnectionStates standings,
      Ports ports,
      HttpLanes lines,
      WorkerPool crew,
      CommandProcessor dealing,
      Duration lease,
      Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.lines = lines;
    this.crew = crew;
    this.dealing = dealing;
    this.lease = lease;
    this.clock = clock;
  }

  /** Another lease, for what is taken from now on. */
  @Modified
  public void modified(HttpLanes.Config config) {
    lease = HttpLanes.seconds(config.lease_seconds());
  }

  CommandSchedule with(List<Map.Entry<Map<String, Object>, CommandHandler>> all) {
    workers = all;
    return this;
  }

  CommandSchedule with(Correspondence... all) {
    rooms = List.of(all);
    return this;
  }

  /** Starts a turn for every far side, and every kind of work, that has something due. */
  void tick() {
    Map<String, List<Lane>> due =
        outbox.due(clock.instant()).stream()
            .sorted(Comparator.comparing(Lane::kind).thenComparing(Lane::state))
            .collect(
                Collectors.groupingBy(
                    CommandSchedule::name, LinkedHashMap::new, Collectors.toList()));
    due.forEach(
        (name, lanes) -> crew.run(kind(lanes.get(0)), name, () -> lanes.forEach(this::turn)));
  }

  private static String name(Lane lane) {
    String target = lane.target().isEmpty() ? lane.kind() : lane.target();
    return "Outbox " + lane.account() + "/" + target;
  }

  /** A connector, or work that goes to nobody by name. */
  private static String kind(Lane lane) {
    return named(lane).map(ConnectionKey::kind).orElse(lane.kind());
  }

  /** Does what is due in a lane, until it is empty or something fails. */
  void turn(Lane lane) {
    Optional<ConnectionKey> far = far(lane);
    boolean well = true;
    while (well && !crew.ending()) {
      Optional<CommandRunner> hand = hand(lane, far);
      if (hand.isEmpty()) {
        return;
      }
      List<Command> claimed = outbox.claim(lane, clock.instant(), AT_ONCE, lease);
      if (claimed.isEmpty()) {
        return;
      }
      well = dealing.deal(lane, far, hand.get(), claimed);
    }
  }

  /** The connection a lane runs to, if the shop has it. */
  private Optional<ConnectionKey> far(Lane lane) {
    return named(lane).filter(f -> saved.find(f).isPresent());
  }

  private static Optional<ConnectionKey> named(Lane lane) {
    return lane.target().matches("[a-z0-9-]{1,30}~[a-z0-9-]{1,30}")
        ? Optional.of(new ConnectionKey(lane.account(), ConnectionId.of(lane.target())))
        : Optional.empty();
  }

  /** Who does a lane's commands; nobody while its far side or its room is away. */
  private Optional<CommandRunner> hand(Lane lane, Optional<ConnectionKey> far) {
    if (far.isPresent() && !open(far.get())) {
      return Optional.empty();
    }
    Optional<CommandKind> kind =
        rooms.stream()
            .flatMap(r -> r.kinds().stream())
            .filter(k -> k.id().equals(lane.kind()))
            .findFirst();
    return kind.isPresent() ? carried(far, kind.get()) : worked(lane.kind());
  }

  private Optional<CommandRunner> worked(String kind) {
    return workers.stream()
        .filter(w -> kind.equals(w.getKey().get(CommandHandler.KIND)))
        .map(w -> CommandRunner.plain(name(w.getKey()), w.getValue(), idempotent(w.getKey())))
        .findFirst();
  }

  private boolean open(ConnectionKey far) {
    return saved.find(far).filter(c -> c.enabled()).isPresent()
        && standings.of(far).open(clock.instant())
        && ports.present(far);
  }

  private Optional<CommandRunner> carried(Optional<ConnectionKey> far, CommandKind kind) {
    if (far.isEmpty()) {
      return Optional.of(CorrespondenceRunner.ending(orders, kind, false));
    }
    if (ports.find(far.get(), kind.verb().port()).isPresent()) {
      portless.remove(key(far.get(), kind.id()));
      return Optional.of(new CorrespondenceRunner(orders, ports, lines, far.get(), kind));
    }
    return unable(far.get(), kind.id())
        ? Optional.of(CorrespondenceRunner.ending(orders, kind, true))
        : Optional.empty();
  }

  /** Whether the connector has been here for a while without the port. */
  private boolean unable(ConnectionKey far, String kind) {
    Instant since = portless.computeIfAbsent(key(far, kind), k -> clock.instant());
    return !since.plus(GRACE).isAfter(clock.instant());
  }

  private static String key(ConnectionKey far, String kind) {
    return far + " " + kind;
  }

  private static Text name(Map<String, Object> properties) {
    String kind = String.valueOf(properties.get(CommandHandler.KIND));
    return new Text(
        String.valueOf(properties.getOrDefault(CommandHandler.JA, kind)),
        String.valueOf(properties.getOrDefault(CommandHandler.EN, kind)));
  }

  private static boolean idempotent(Map<String, Object> properties) {
    return Boolean.parseBoolean(String.valueOf(properties.get(CommandHandler.REPEATABLE)));
  }
}
