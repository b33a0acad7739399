// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.flow.Flow;
import org.banto.flow.Outbox;
import org.banto.order.Change;
import org.banto.order.Correction;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderFilter;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.banto.order.Pile;
import org.banto.order.PlacedOrder;
import org.banto.order.Slice;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The orders. */
@Component(service = OrdersResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("orders")
@Needs("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrdersResource {
  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;

  /** A memo to add. */
  public record NewNote(String text) {}

  @Activate
  public OrdersResource(
      @Reference OrderService orders, @Reference Flow flow, @Reference Outbox outbox) {
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
  }

  /** A slice of the orders that match the filter in the URL: its names are those of {@link OrderFilter}. */
  @GET
  public Slice<OrderRow> list(
      @Context UriInfo uri,
      @QueryParam("from") String from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    if (limit < 1 || limit > 200) {
      throw new BadRequestException("limit は1～200で指定してください: " + limit);
    }
    List<String> boxes = flow.boxNames(session.account());
    Slice<Order> slice =
        orders.search(
            session.account(),
            OrderFilter.of(uri.getQueryParameters(), "from", "limit").toQuery(),
            Optional.ofNullable(from).filter(f -> !f.isEmpty()),
            limit);
    return new Slice<>(
        slice.items().stream().map(o -> OrderRow.of(o, boxes)).toList(), slice.next());
  }

  /** The matching orders grouped by what stops them. */
  @GET
  @Path("piles")
  public List<Pile> piles(@Context UriInfo uri, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    return orders.piles(session.account(), OrderFilter.of(uri.getQueryParameters()).toQuery());
  }

  /** One order; the ETag is its revision. */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") long id, @Context SecurityContext who) {
    return page((Session) who.getUserPrincipal(), new OrderId(id));
  }

  /** What was done to the order, newest first. */
  @GET
  @Path("{id}/history")
  public List<HistoryLine> history(@PathParam("id") long id, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    OrderId order = new OrderId(id);
    Map<Long, List<Correction>> made = orders.corrections(session.account(), order);
    return orders.history(session.account(), order).stream()
        .map(line -> new HistoryLine(line, made.getOrDefault(line.seq(), List.of())))
        .toList();
  }

  /** Corrects the contents. */
  @PUT
  @Path("{id}/placed")
  @Needs("orders.edit")
  public Response placed(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      PlacedOrder placed,
      @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    Order before = find(session, id, seen);
    String changed = String.join("・", Differences.between(before.placed(), placed));
    if (changed.isEmpty()) {
      return page(session, before.id());
    }
    return change(session, before, e -> e.placed(placed), "order.edited", changed + "を変更");
  }

  /** Adds a memo. */
  @POST
  @Path("{id}/notes")
  @Needs("orders.edit")
  public Response note(@PathParam("id") long id, NewNote in, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    if (in.text() == null || in.text().isBlank() || in.text().length() > 2000) {
      throw new BadRequestException("メモは1～2000文字で入力してください。");
    }
    Note note = new Note(new HouseClock().instant(), session.actor(), in.text().strip());
    return change(session, find(session, id, null), e -> e.note(note), "order.noted", "メモを追加");
  }

  /** Replaces the tags. */
  @PUT
  @Path("{id}/tags")
  @Needs("orders.edit")
  public Response tags(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      Set<String> tags,
      @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    Order before = find(session, id, seen);
    UnaryOperator<OrderEdit> edit =
        e -> {
          before.tags().stream().filter(t -> !tags.contains(t)).forEach(e::untag);
          tags.forEach(e::tag);
          return e;
        };
    return change(session, before, edit, "order.tagged", "タグを変更");
  }

  private Response change(
      Session session, Order before, UnaryOperator<OrderEdit> edit, String act, String detail) {
    Change change = new Change(before.with(edit), session.actor(), act, detail);
    Outcome outcome = flow.submit(session.account(), List.of(change)).get(0);
    return switch (outcome.result()) {
      case APPLIED -> page(session, before.id());
      case STALE -> stale();
      case DUPLICATE, STOPPED -> Problem.of(409, outcome.detail(), false).toResponse();
    };
  }

  private Order find(Session session, long id, String seen) {
    Order order =
        orders
            .find(session.account(), new OrderId(id))
            .orElseThrow(() -> new NotFoundException("受注が見つかりません: " + id));
    if (seen != null && !seen.replace("\"", "").equals(Long.toString(order.revision()))) {
      throw new javax.ws.rs.WebApplicationException(stale());
    }
    return order;
  }

  private static Response stale() {
    return Problem.of(412, "表示している間に変更されました。最新の内容を確認してから、もう一度保存してください。入力した内容は画面に残っています。", false)
        .toResponse();
  }

  /** Who may only write hears that it is written, and nothing of the buyer. */
  private Response page(Session session, OrderId id) {
    Order order =
        orders
            .find(session.account(), id)
            .orElseThrow(() -> new NotFoundException("受注が見つかりません: " + id));
    String revision = "\"" + order.revision() + "\"";
    if (!session.may("orders")) {
      return Response.noContent().header(HttpHeaders.ETAG, revision).build();
    }
    List<String> boxes = flow.boxNames(session.account());
    OrderPage page =
        new OrderPage(
            order,
            order.desk(),
            order.hold().map(h -> boxes.get(h.box() - 1)).orElse(""),
            order.open(),
            flow.reachable(order).stream().map(OrderPage.NamedDesk::of).toList(),
            new ArrayList<>(outbox.of(session.account(), id)));
    return Response.ok(page).header(HttpHeaders.ETAG, revision).build();
  }
}
