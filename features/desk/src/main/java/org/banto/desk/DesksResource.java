// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.AccountId;
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.flow.Flow;
import org.banto.order.Desk;
import org.banto.order.DeskCount;
import org.banto.order.OrderQuery;
import org.banto.order.OrderService;
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
@Needs("orders")
@Produces(MediaType.APPLICATION_JSON)
public final class DesksResource {
  private static final ZoneId JST = ZoneId.of("Asia/Tokyo");
  private static final int ALARM_LIMIT = 10_000;
  private static final Set<Desk> BEFORE_TRUCK =
      Set.of(Desk.NEW, Desk.HOLD, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT, Desk.TRACK_WAIT);

  private final OrderService orders;
  private final Flow flow;
  private final Clock clock = Clock.system(JST);

  /** A desk with its count. */
  public record DeskRow(Desk desk, String name, long count) {}

  /** A desk's count of one shop. */
  public record ShopRow(Desk desk, String shop, long count) {}

  /** A hold box with its count. */
  public record BoxRow(int box, String name, long count) {}

  /** Orders before the truck that are wished for by a day, or planned to ship today. */
  public record Alarms(int wishToday, int wishTomorrow, int wishDayAfter, int shipToday) {}

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
    AccountId account = ((Session) who.getUserPrincipal()).account();
    List<DeskCount> counts = orders.counts(account);
    Map<Desk, Long> byDesk =
        counts.stream()
            .collect(
                Collectors.groupingBy(DeskCount::desk, Collectors.summingLong(DeskCount::orders)));
    List<DeskRow> desks =
        Arrays.stream(Desk.values())
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
    return new Alarms(
        wished(account, Optional.empty(), today),
        wished(account, Optional.of(today.plusDays(1)), today.plusDays(1)),
        wished(account, Optional.of(today.plusDays(2)), today.plusDays(2)),
        orders
            .searchIds(account, due(Optional.empty(), Optional.of(today), false), ALARM_LIMIT)
            .size());
  }

  private int wished(AccountId account, Optional<LocalDate> from, LocalDate to) {
    return orders.searchIds(account, due(from, Optional.of(to), true), ALARM_LIMIT).size();
  }

  private static OrderQuery due(Optional<LocalDate> from, Optional<LocalDate> to, boolean wish) {
    Optional<LocalDate> none = Optional.empty();
    return new OrderQuery(
        BEFORE_TRUCK,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        none,
        none,
        wish ? none : from,
        wish ? none : to,
        wish ? from : none,
        wish ? to : none,
        Optional.empty(),
        "",
        OrderQuery.Sort.OLDEST);
  }
}
