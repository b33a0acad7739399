// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.house.GoodAnswer;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.shipment.Waybill;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where parcels are (配送状況の確認). */
@Component(service = TrackingResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("tracking")
@RequiresRight("tracking.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TrackingResource {
  private static final int MOST = 200;

  private final Reports reports;
  private final FollowedParcels parcels;
  private final CarrierStates carriers;
  private final OrderService orders;

  /**
   * How it goes.
   *
   * @param carriers by carrier
   * @param attention how many parcels need a hand, by reason
   */
  public record Overview(List<CarrierStates.Standing> carriers, Map<String, Long> attention) {}

  /**
   * The parcels of an order.
   *
   * @param order its id
   * @param parcels those that are followed
   */
  public record OfOrder(long order, List<ParcelView> parcels) {}

  /** The resource. */
  @Activate
  public TrackingResource(
      @Reference Reports reports,
      @Reference FollowedParcels parcels,
      @Reference CarrierStates carriers,
      @Reference OrderService orders) {
    this.reports = reports;
    this.parcels = parcels;
    this.carriers = carriers;
    this.orders = orders;
  }

  /** How it goes, by carrier. */
  @GET
  public Overview overview(@Context SecurityContext who, @Context HttpHeaders reader) {
    AccountId account = session(who).account();
    return new Overview(
        carriers.of(account, reader.getAcceptableLanguages()), reports.attention(account));
  }

  /** Parcels, the last to change first; {@code show} is attention, open, delivered or given-up. */
  @GET
  @Path("parcels")
  public Slice<ParcelView> parcels(
      @QueryParam("show") @DefaultValue("attention") String show,
      @QueryParam("carrier") @DefaultValue("") String carrier,
      @QueryParam("from") String from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    AccountId account = session(who).account();
    Slice<Reports.Row> slice =
        reports.list(
            account,
            show(show),
            carrier,
            Optional.ofNullable(from).filter(f -> !f.isEmpty()),
            Math.min(Math.max(limit, 1), MOST));
    Set<OrderId> ids =
        slice.items().stream().flatMap(r -> r.orders().stream()).collect(Collectors.toSet());
    Map<OrderId, Order> found =
        orders.find(account, ids).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return new Slice<>(
        slice.items().stream()
            .map(r -> ParcelView.of(r.parcel(), whose(r.orders(), found)))
            .toList(),
        slice.next());
  }

  private static List<ParcelView.Whose> whose(Collection<OrderId> ids, Map<OrderId, Order> found) {
    return ids.stream()
        .filter(found::containsKey)
        .map(id -> new ParcelView.Whose(id.value(), found.get(id).key().number()))
        .toList();
  }

  private static Reports.Show show(String text) {
    return switch (text) {
      case "attention" -> Reports.Show.ATTENTION;
      case "open" -> Reports.Show.OPEN;
      case "delivered" -> Reports.Show.DELIVERED;
      case "given-up" -> Reports.Show.GIVEN_UP;
      default -> throw new Rejection(new Text("show に使えない値です: " + text, "show cannot be: " + text));
    };
  }

  /** The parcels of these orders, at most 200 orders. */
  @GET
  @Path("orders")
  public List<OfOrder> orders(@QueryParam("id") List<Long> ids, @Context SecurityContext who) {
    if (ids == null || ids.isEmpty() || ids.size() > MOST) {
      throw new Rejection(
          new Text("id を1個から" + MOST + "個指定してください。", "Name from 1 to " + MOST + " ids."));
    }
    Set<OrderId> asked = new HashSet<>();
    ids.forEach(id -> asked.add(new OrderId(id)));
    return reports.of(session(who).account(), asked).entrySet().stream()
        .map(
            e ->
                new OfOrder(
                    e.getKey().value(),
                    e.getValue().stream().map(t -> ParcelView.of(t, List.of())).toList()))
        .toList();
  }

  /** The carriers' own pages of parcels. */
  @GET
  @Path("links")
  public List<Link> links() {
    return Link.all();
  }

  /** Has a parcel asked about as soon as its carrier's pace allows. */
  @POST
  @Path("parcels/{carrier}/{number}/ask")
  @RequiresRight("tracking.ask")
  @GoodAnswer(status = 202)
  public Response ask(
      @PathParam("carrier") String carrier,
      @PathParam("number") String number,
      @Context SecurityContext who) {
    if (!parcels.hurry(session(who).account(), new Waybill(carrier, number))) {
      throw Rejection.notFound(new Text("追跡している荷物はありません。", "No such parcel is tracked."));
    }
    return Response.accepted().build();
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
