// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** When carriers come today, and which orders miss them. */
@Component(service = TrucksResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("trucks")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class TrucksResource {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final TruckDay day;

  /**
   * The trucks of today.
   *
   * @param day today, where the shop is
   * @param now the time, {@code HH:mm}
   * @param set whether the shop has set any hour; where it has not, no truck is listed
   * @param ships whether it ships today; where it does not, no truck is listed
   * @param last when the last truck of yesterday came, {@code yyyy-MM-ddTHH:mm}, if one did
   * @param perHour shipments packed in an hour, rounded; null where too few were for a pace
   * @param scans whether that is told from scans, or else from numbers
   * @param ends when the last one to be packed for a truck that is still to come will be, {@code HH:mm};
   *     null without a pace, where nothing is to be packed, and where it is not today any more
   * @param trucks the earliest first
   */
  public record Day(
      LocalDate day,
      String now,
      boolean set,
      boolean ships,
      Optional<String> last,
      Optional<Long> perHour,
      boolean scans,
      Optional<String> ends,
      List<Truck> trucks) {}

  /**
   * A carrier.
   *
   * @param carrier its connector id
   * @param at when it comes today, {@code HH:mm}; null where no hour is set for today
   * @param gone whether it has come
   * @param orders how many orders have to be on it
   * @param parcels how many boxes that is
   * @param ready how many of the shipments wait for the truck alone
   * @param queued how many are to be packed
   * @param misses how many orders miss it when nobody acts
   * @param causes why, most first
   */
  public record Truck(
      String carrier,
      Optional<String> at,
      boolean gone,
      long orders,
      long parcels,
      long ready,
      long queued,
      long misses,
      List<Cause> causes) {}

  /**
   * Why orders miss a truck.
   *
   * @param cause what stops them
   * @param words for staff
   * @param orders how many
   */
  public record Cause(MissCause cause, Text words, long orders) {}

  /** The resource. */
  @Activate
  public TrucksResource(@Reference TruckDay day) {
    this.day = day;
  }

  /** The trucks of today. */
  @GET
  public Day today(@Context SecurityContext who) {
    return view(day.of(Session.of(who.getUserPrincipal()).account()));
  }

  static Day view(TruckDay.Standing now) {
    LocalDate today = now.now().toLocalDate();
    return new Day(
        today,
        HOUR.format(now.now()),
        now.set(),
        now.ships(),
        now.last().map(LocalDateTime::toString),
        now.pace().map(Math::round),
        now.scans(),
        now.forecast().ends().filter(e -> e.toLocalDate().equals(today)).map(HOUR::format),
        now.forecast().trucks().stream().map(TrucksResource::view).toList());
  }

  private static Truck view(TruckClock.Truck t) {
    return new Truck(
        t.carrier(),
        t.at().map((LocalTime at) -> HOUR.format(at)),
        t.gone(),
        orders(t.loads()),
        t.loads().stream().mapToLong(Load::parcels).sum(),
        t.loads().stream().filter(Load::ready).count(),
        t.loads().stream().filter(Load::queued).count(),
        orders(t.misses().stream().map(TruckClock.Miss::load).toList()),
        causes(t.misses()));
  }

  private static long orders(Collection<Load> loads) {
    return loads.stream().map(Load::order).distinct().count();
  }

  /** An order counts once, with the first of its causes. */
  private static List<Cause> causes(List<TruckClock.Miss> misses) {
    Map<OrderId, MissCause> first = new TreeMap<>();
    misses.forEach(m -> first.putIfAbsent(m.load().order(), m.cause()));
    return first.values().stream()
        .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> new Cause(e.getKey(), e.getKey().words(), e.getValue()))
        .sorted(Comparator.comparingLong(Cause::orders).reversed().thenComparing(Cause::cause))
        .toList();
  }
}
