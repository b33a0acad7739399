// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Desk;
import org.banto.flow.Station;
import org.banto.order.Order;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Which desks the house has. A desk counts as withdrawn when its room has been away for some
 * seconds: a room that is being upgraded is not away.
 */
@Component(service = Stations.class)
public final class Stations {
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Map<Desk, Integer> manned = new EnumMap<>(Desk.class);
  private final Map<Desk, Instant> left = new EnumMap<>(Desk.class);
  private final Clock clock;

  /** Nobody stands anywhere yet. */
  @Activate
  public Stations() {
    this(new HouseClock());
  }

  Stations(Clock clock) {
    this.clock = clock;
    Arrays.stream(Desk.values())
        .filter(Desk::brought)
        .forEach(desk -> left.put(desk, clock.instant()));
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  synchronized void bind(Station station) {
    manned.merge(station.desk(), 1, Integer::sum);
    left.remove(station.desk());
  }

  synchronized void unbind(Station station) {
    Desk desk = station.desk();
    if (manned.merge(desk, -1, Integer::sum) <= 0 && desk.brought()) {
      left.put(desk, clock.instant());
    }
  }

  /** The desks that are withdrawn, in the order of the work. */
  public synchronized List<Desk> withdrawn() {
    Instant settled = clock.instant().minus(SETTLED);
    return left.entrySet().stream()
        .filter(e -> !e.getValue().isAfter(settled))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The desks that rooms have brought. */
  public synchronized List<Desk> manned() {
    return Arrays.stream(Desk.values()).filter(d -> d.brought() && !left.containsKey(d)).toList();
  }

  /** The desks that are there, or come back so soon that they count as there. */
  List<Desk> desks() {
    List<Desk> away = withdrawn();
    return Arrays.stream(Desk.values()).filter(d -> !away.contains(d)).toList();
  }

  /** The order, off a desk that is withdrawn: its route passes it by, and a tag remembers it. */
  public Order pass(Order order) {
    Desk desk = order.desk();
    return withdrawn().contains(desk)
        ? order.with(e -> e.route(order.route().without(desk)).tag(tag(desk)))
        : order;
  }

  /** The order, back on the way to a desk that has returned. */
  public static Order back(Order order, Desk desk) {
    return order.with(e -> e.route(order.route().with(desk)).untag(tag(desk)));
  }

  /** What marks the orders of a desk while it is withdrawn. */
  public static String tag(Desk desk) {
    return desk.japanese() + "から移動";
  }

  /** Where the orders of a desk go while it is withdrawn: the next one that is nobody's. */
  public static Desk instead(Desk desk) {
    return Arrays.stream(Desk.values())
        .filter(d -> d.compareTo(desk) > 0 && !d.brought())
        .findFirst()
        .orElseThrow();
  }
}
