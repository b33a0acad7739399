// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.DueCount.Due;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** How many orders stand where, and how many are due. */
@Component(service = DesksResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("desks")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class DesksResource {

  private final OrderService orders;
  private final Flow flow;
  private final Clock clock = new HouseClock(Japan.ZONE);

  /** A desk with its count. */
  public record DeskRow(Desk desk, String name, long count) {}

  /** A desk's count of one shop. */
  public record ShopRow(Desk desk, String shop, long count) {}

  /** A hold box with its count. */
  public record BoxRow(int box, String name, long count) {}

  /** Orders before the truck that are wished for by a day, or planned to ship today. */
  public record Alarms(long wishToday, long wishTomorrow, long wishDayAfter, long shipToday) {}

  /** All counts. */
  public record View(List<DeskRow> desks, List<ShopRow> shops, List<BoxRow> boxes, Alarms alarms) {}

  @Activate
  public DesksResource(@Reference OrderService orders, @Reference Flow flow) {
    this.orders = orders;
    this.flow = flow;
  }

  /** All counts. */
  @GET
  public View counts(@Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    List<DeskCount> counts = orders.counts(account);
    Map<Desk, Long> byDesk =
        counts.stream()
            .collect(
                Collectors.groupingBy(DeskCount::desk, Collectors.summingLong(DeskCount::orders)));
    List<Desk> here = flow.desks();
    List<DeskRow> desks =
        Arrays.stream(Desk.values())
            .filter(d -> here.contains(d) || byDesk.containsKey(d))
            .map(d -> new DeskRow(d, d.japanese(), byDesk.getOrDefault(d, 0L)))
            .toList();
    List<ShopRow> shops = new ArrayList<>();
    counts.stream()
        .collect(
            Collectors.groupingBy(
                DeskCount::desk,
                TreeMap::new,
                Collectors.groupingBy(
                    DeskCount::shop, TreeMap::new, Collectors.summingLong(DeskCount::orders))))
        .forEach(
            (desk, perShop) -> perShop.forEach((shop, n) -> shops.add(new ShopRow(desk, shop, n))));
    Map<Integer, Long> byBox =
        counts.stream()
            .filter(c -> c.box().isPresent())
            .collect(
                Collectors.groupingBy(
                    c -> c.box().get(), Collectors.summingLong(DeskCount::orders)));
    List<String> names = flow.boxNames(account);
    List<BoxRow> boxes = new ArrayList<>();
    for (int box = 1; box <= names.size(); box++) {
      boxes.add(new BoxRow(box, names.get(box - 1), byBox.getOrDefault(box, 0L)));
    }
    return new View(desks, shops, boxes, alarms(account));
  }

  private Alarms alarms(AccountId account) {
    LocalDate today = LocalDate.now(clock);
    List<DueCount> all = orders.due(account);
    return new Alarms(
        sum(all, Due.WISH, d -> !d.isAfter(today)),
        sum(all, Due.WISH, today.plusDays(1)::equals),
        sum(all, Due.WISH, today.plusDays(2)::equals),
        sum(all, Due.SHIP, d -> !d.isAfter(today)));
  }

  private static long sum(List<DueCount> all, Due due, Predicate<LocalDate> day) {
    return all.stream()
        .filter(c -> c.due() == due && day.test(c.day()))
        .mapToLong(DueCount::orders)
        .sum();
  }
}
