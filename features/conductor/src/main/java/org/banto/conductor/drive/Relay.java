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
import org.banto.conductor.flow.ShippedQueue;
import org.banto.conductor.line.Far;
import org.banto.conductor.line.Lines;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.SavedConnections;
import org.banto.conductor.line.Standings;
import org.banto.connect.ConnectionId;
import org.banto.flow.Command;
import org.banto.flow.Outbox;
import org.banto.flow.Outbox.Lane;
import org.banto.flow.Worker;
import org.banto.order.OrderService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes commands out of the outbox, lane by lane. */
@Component(service = Relay.class, configurationPid = "banto.conductor")
public final class Relay {
  private static final int AT_ONCE = 50;

  /** How long a connector may be here without a port before its commands count as work by hand. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  @Reference(collectionType = CollectionType.TUPLE)
  private volatile List<Map.Entry<Map<String, Object>, Worker>> workers = List.of();

  private final Outbox outbox;
  private final SavedConnections saved;
  private final Standings standings;
  private final Ports ports;
  private final Crew crew;
  private final MallWork malls;
  private final Dealing dealing;
  private final Duration lease;
  private final Clock clock;
  private final Map<String, Instant> portless = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public Relay(
      Lines.Config config,
      @Reference OrderService orders,
      @Reference Outbox outbox,
      @Reference SavedConnections saved,
      @Reference Standings standings,
      @Reference Ports ports,
      @Reference Lines lines,
      @Reference Trouble trouble,
      @Reference ShippedQueue shipped,
      @Reference Crew crew) {
    this(
        outbox,
        saved,
        standings,
        ports,
        crew,
        new MallWork(orders, outbox, ports, lines, Clock.systemUTC()),
        new Dealing(outbox, standings, trouble, shipped, Clock.systemUTC()),
        Duration.ofSeconds(Math.max(1, config.lease_seconds())),
        Clock.systemUTC());
  }

  Relay(
      Outbox outbox,
      SavedConnections saved,
      Standings standings,
      Ports ports,
      Crew crew,
      MallWork malls,
      Dealing dealing,
      Duration lease,
      Clock clock) {
    this.outbox = outbox;
    this.saved = saved;
    this.standings = standings;
    this.ports = ports;
    this.crew = crew;
    this.malls = malls;
    this.dealing = dealing;
    this.lease = lease;
    this.clock = clock;
  }

  Relay with(List<Map.Entry<Map<String, Object>, Worker>> all) {
    workers = all;
    return this;
  }

  /** Starts a turn for every far side, and every kind of work, that has something due. */
  void tick() {
    Map<String, List<Lane>> due =
        outbox.due(clock.instant()).stream()
            .sorted(Comparator.comparing(Lane::kind).thenComparing(Lane::state))
            .collect(Collectors.groupingBy(Relay::name, LinkedHashMap::new, Collectors.toList()));
    due.forEach((name, lanes) -> crew.run(name, () -> lanes.forEach(this::turn)));
  }

  private static String name(Lane lane) {
    String target = lane.target().isEmpty() ? lane.kind() : lane.target();
    return "Outbox " + lane.account() + "/" + target;
  }

  /** Does what is due in a lane, until it is empty or something fails. */
  void turn(Lane lane) {
    Optional<Far> far = far(lane);
    boolean well = true;
    while (well && !crew.ending()) {
      Optional<Hand> hand = hand(lane, far);
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
  private Optional<Far> far(Lane lane) {
    return lane.target().matches("[a-z0-9-]{1,30}~[a-z0-9-]{1,30}")
        ? Optional.of(new Far(lane.account(), ConnectionId.of(lane.target())))
            .filter(f -> saved.find(f).isPresent())
        : Optional.empty();
  }

  /** Who does a lane's commands; nobody while its far side or its room is away. */
  private Optional<Hand> hand(Lane lane, Optional<Far> far) {
    if (far.isPresent() && !open(far.get())) {
      return Optional.empty();
    }
    if (!MallWork.does(lane.kind())) {
      return workers.stream()
          .filter(w -> lane.kind().equals(w.getKey().get("banto.command")))
          .map(w -> Hand.plain(w.getValue(), idempotent(w.getKey())))
          .findFirst();
    }
    return far.isPresent() ? mallHand(far.get(), lane.kind()) : Optional.of(Hand.BY_HAND);
  }

  private boolean open(Far far) {
    return saved.find(far).filter(c -> c.enabled()).isPresent()
        && standings.of(far).open(clock.instant())
        && ports.present(far);
  }

  private Optional<Hand> mallHand(Far far, String kind) {
    String key = far + " " + kind;
    if (malls.able(far, kind)) {
      portless.remove(key);
      return Optional.of(malls.hand(far, kind));
    }
    Instant since = portless.computeIfAbsent(key, k -> clock.instant());
    return since.plus(GRACE).isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of(Hand.BY_HAND);
  }

  private static boolean idempotent(Map<String, Object> properties) {
    return Boolean.parseBoolean(String.valueOf(properties.get("banto.idempotent")));
  }
}
