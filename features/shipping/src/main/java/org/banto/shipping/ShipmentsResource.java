// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.GoodAnswer;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.house.ShipmentService;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.requests.SeenOrder;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Single shipments: how they travel, until their label data is written. */
@Component(service = ShipmentsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("shipments")
@RequiresRight("shipping.edit")
@Produces(MediaType.APPLICATION_JSON)
public final class ShipmentsResource {
  private final OrderService orders;
  private final ShipmentService shipments;
  private final Flow flow;
  private final Shops shops;
  private final CarriageChoice choice;
  private final Carriers carriers;

  /**
   * Something that was done.
   *
   * @param job what undo takes
   * @param revision the order's revision now
   * @param detail in words
   */
  public record Done(String job, long revision, String detail) {}

  /** Another shipment of the same order. */
  public record Other(@RequiredMember String other) {}

  /** Why; needed once labels are out. */
  public record Why(String reason) {}

  /** The resource. */
  @Activate
  public ShipmentsResource(
      @Reference OrderService orders,
      @Reference ShipmentService shipments,
      @Reference Flow flow,
      @Reference Settings settings,
      @Reference Carriers carriers,
      @Reference(target = OrderFields.OF_THE_HOUSE) OrderFields fields) {
    this.orders = orders;
    this.shipments = shipments;
    this.flow = flow;
    this.carriers = carriers;
    this.shops = new Shops(settings, new HouseClock());
    this.choice = new CarriageChoice(List.of(fields));
  }

  /** Changes a shipment; answers with it and the order's new revision as ETag. */
  @PATCH
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @GoodAnswer(Shipment.class)
  public Response change(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      ShipmentEdit edit,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Order order = SeenOrder.unchanged(order(session, number), seen);
    Shipment old = shipment(order, number);
    if (old.lead().isPresent()) {
      throw Rejection.conflict(
          new Text(
              "ほかの注文に同梱した出荷です。同梱先の出荷で変更するか、同梱を解除してください。",
              "This shipment travels with another order. Change the shipment that it travels with, or part them."));
    }
    if (!old.open()) {
      throw Rejection.conflict(
          new Text(
              "送り状データを出力した出荷は変更できません。先に取り消してください。",
              "The label file of this shipment is put out, so it cannot be changed. Void that first."));
    }
    Shipment edited = edit.on(old);
    Change change =
        new Change(
            order.with(e -> e.shipment(edited)),
            session.actor(),
            "shipment.changed",
            "出荷 " + number + " の発送方法を変更");
    Outcome outcome = flow.submit(session.account(), List.of(change)).get(0);
    if (!outcome.applied()) {
      throw SeenOrder.stale();
    }
    return Response.ok(edited).header(HttpHeaders.ETAG, "\"" + outcome.revision() + "\"").build();
  }

  /** Takes goods out of it as a shipment of their own. */
  @POST
  @Path("{number}/split")
  @Consumes(MediaType.APPLICATION_JSON)
  public Done split(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      ShipmentSplit split,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Order order = SeenOrder.unchanged(order(session, number), seen);
    Carriage usual = choice.of(shops.shipping(order.account()), order, false);
    return act(session, order, split.deed(shipment(order, number), usual), "");
  }

  /** Puts the goods of another shipment of the order into it. */
  @POST
  @Path("{number}/join")
  @Consumes(MediaType.APPLICATION_JSON)
  public Done join(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      Other other,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Order order = SeenOrder.unchanged(order(session, number), seen);
    ShipmentNumber into = shipment(order, number).number();
    return act(
        session, order, new ActRequest.Join(into, shipment(order, other.other()).number()), "");
  }

  /** Adds a parcel once its label is out; where its numbers are known to the mall, they are told anew. */
  @POST
  @Path("{number}/parcels")
  @Consumes(MediaType.APPLICATION_JSON)
  public Done add(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      FurtherParcel parcel,
      @Context SecurityContext who) {
    FurtherParcel more = parcel == null ? new FurtherParcel("") : parcel;
    return typed(number, seen, who, (o, s, job, by) -> typing().change(o, s, more, job, by));
  }

  /**
   * Gives its parcels the numbers that somebody has written; where others are known to the mall, they
   * are told anew.
   */
  @POST
  @Path("{number}/numbers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Done number(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      WrittenNumbers written,
      @Context SecurityContext who) {
    WrittenNumbers all = written == null ? new WrittenNumbers(List.of()) : written;
    return typed(number, seen, who, (o, s, job, by) -> typing().change(o, s, all, job, by));
  }

  /** Makes a change of what somebody typed of a shipment. */
  @FunctionalInterface
  private interface Typing {
    Change change(Order order, Shipment shipment, String job, Actor by);
  }

  private TypedParcels typing() {
    return new TypedParcels(orders, carriers);
  }

  private Done typed(String number, String seen, SecurityContext who, Typing typing) {
    Session session = Session.of(who.getUserPrincipal());
    Order order = SeenOrder.unchanged(order(session, number), seen);
    String job = UUID.randomUUID().toString();
    Change change = typing.change(order, shipment(order, number), job, session.actor());
    Outcome outcome = flow.submit(session.account(), List.of(change)).get(0);
    if (!outcome.applied()) {
      throw SeenOrder.stale();
    }
    return new Done(job, outcome.revision(), change.detail());
  }

  /** Takes it out of the parcels it shares with other orders. */
  @POST
  @Path("{number}/part")
  @Consumes(MediaType.APPLICATION_JSON)
  public Done part(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      Why why,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Order order = SeenOrder.unchanged(order(session, number), seen);
    String reason = why == null || why.reason() == null ? "" : why.reason();
    return act(session, order, new ActRequest.Part(shipment(order, number).number()), reason);
  }

  private Done act(Session session, Order order, ActRequest deed, String reason) {
    String job = UUID.randomUUID().toString();
    Outcome outcome =
        flow.act(session.account(), List.of(order.id()), deed, job, reason, session.actor()).get(0);
    if (!outcome.applied()) {
      throw Rejection.conflict(new Text(outcome.why().ja() + "。", outcome.why().en() + "."));
    }
    return new Done(job, outcome.revision(), outcome.detail().map(Text::ja).orElse(""));
  }

  /** What the carriers' files would refuse of these orders. */
  @GET
  @Path("problems")
  @RequiresRight("shipping.see")
  public List<LabelFault> problems(@QueryParam("id") List<Long> ids, @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    List<OrderId> some = ids.stream().map(OrderId::new).toList();
    return LabelFault.of(shipments.problems(account, some), orders.find(account, some));
  }

  private Order order(Session session, String number) {
    if (!number.matches("S[0-9]{10}") || number.startsWith("S00000000")) {
      throw missing(number);
    }
    return orders
        .find(session.account(), new ShipmentNumber(number).order())
        .orElseThrow(() -> missing(number));
  }

  private static Shipment shipment(Order order, String number) {
    return order.shipments().stream()
        .filter(s -> s.number().value().equals(number))
        .findFirst()
        .orElseThrow(() -> missing(number));
  }

  private static Rejection missing(String number) {
    return Rejection.notFound(
        new Text("出荷 " + number + " はありません。", "There is no shipment " + number + "."));
  }
}
