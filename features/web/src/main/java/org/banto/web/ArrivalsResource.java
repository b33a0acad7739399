// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.HourCount;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** How many orders came when. */
@Component(service = ArrivalsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("arrivals")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class ArrivalsResource {
  private static final int DAYS = 7;

  private final OrderService orders;
  private final Clock clock;

  /**
   * Orders by the hour in which they were placed, those cancelled since among them.
   *
   * @param hour its beginning
   * @param orders how many
   * @param weekBefore how many in the same hour seven days before
   */
  public record Hour(Instant hour, long orders, long weekBefore) {}

  /**
   * Orders of a shop by day.
   *
   * @param day of the shop's calendar
   * @param shop which, {@code mall~name}
   * @param orders how many were placed, those cancelled since among them
   * @param sales yen, those cancelled since left out; null where it is not known of one of them
   */
  public record ShopDay(LocalDate day, String shop, long orders, Optional<Long> sales) {}

  /**
   * What came.
   *
   * @param since the first hour
   * @param hours each hour from then until now
   * @param days the last seven days, today among them, of shops that had orders
   */
  public record View(Instant since, List<Hour> hours, List<ShopDay> days) {}

  /** The resource. */
  @Activate
  public ArrivalsResource(@Reference OrderService orders) {
    this(orders, new HouseClock(Japan.ZONE));
  }

  ArrivalsResource(OrderService orders, Clock clock) {
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * Orders by hour beside those of the week before, and by day.
   *
   * @param since the first hour, as {@code yyyy-MM-ddTHH:mm} where the shop is; within yesterday and
   *     today; the beginning of yesterday where it is left out
   */
  @GET
  public View view(@QueryParam("since") String since, @Context SecurityContext who) {
    return view(Session.of(who.getUserPrincipal()).account(), since);
  }

  View view(AccountId account, String since) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
    Instant first = first(since, now, today.minusDays(1));
    Instant week = today.minusDays(DAYS - 1L).atStartOfDay(Japan.ZONE).toInstant();
    Instant before = first.minus(Duration.ofDays(DAYS));
    List<HourCount> all = orders.arrivals(account, before.isBefore(week) ? before : week);
    return new View(first, hours(all, first, now), days(all, week));
  }

  private static Instant first(String since, Instant now, LocalDate earliest) {
    LocalDateTime begin = earliest.atStartOfDay();
    try {
      LocalDateTime asked = since == null || since.isEmpty() ? begin : LocalDateTime.parse(since);
      Instant first = asked.atZone(Japan.ZONE).toInstant().truncatedTo(ChronoUnit.HOURS);
      if (!asked.isBefore(begin) && !first.isAfter(now)) {
        return first;
      }
    } catch (DateTimeException e) {
      throw new Rejection(
          new Text(
              "since は yyyy-MM-ddTHH:mm です: " + since,
              "since has to be written yyyy-MM-ddTHH:mm: " + since),
          e);
    }
    throw new Rejection(
        new Text(
            "since は昨日からいままでの時刻です: " + since,
            "since has to lie within yesterday and now: " + since));
  }

  private static List<Hour> hours(List<HourCount> all, Instant first, Instant now) {
    Map<Instant, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(HourCount::hour, Collectors.summingLong(HourCount::orders)));
    List<Hour> hours = new ArrayList<>();
    for (Instant hour = first; !hour.isAfter(now); hour = hour.plus(Duration.ofHours(1))) {
      Instant before = hour.minus(Duration.ofDays(DAYS));
      hours.add(new Hour(hour, counts.getOrDefault(hour, 0L), counts.getOrDefault(before, 0L)));
    }
    return hours;
  }

  /** The day of a shop: each begins with a full hour, as Japan's time differs by whole ones. */
  private static List<ShopDay> days(List<HourCount> all, Instant week) {
    record Place(LocalDate day, String shop) {}
    Map<Place, List<HourCount>> days =
        all.stream()
            .filter(a -> !a.hour().isBefore(week))
            .collect(
                Collectors.groupingBy(
                    a -> new Place(LocalDate.ofInstant(a.hour(), Japan.ZONE), a.shop()),
                    () ->
                        new TreeMap<>(Comparator.comparing(Place::day).thenComparing(Place::shop)),
                    Collectors.toList()));
    return days.entrySet().stream()
        .map(
            e ->
                new ShopDay(
                    e.getKey().day(),
                    e.getKey().shop(),
                    e.getValue().stream().mapToLong(HourCount::orders).sum(),
                    sales(e.getValue())))
        .toList();
  }

  private static Optional<Long> sales(List<HourCount> of) {
    boolean known = of.stream().allMatch(a -> a.sales().isPresent());
    return known
        ? Optional.of(of.stream().flatMap(a -> a.sales().stream()).mapToLong(Yen::value).sum())
        : Optional.empty();
  }
}
