// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.house.Flow;
import org.banto.house.GoodAnswer;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Correction;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.order.PlacedOrder;
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
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrdersResource {
  private final OrderService orders;
  private final Flow flow;
  private final OrderAtHand hand;

  @Reference private volatile List<OrderFields> fields;

  /**
   * A memo to add.
   *
   * @param text the words
   * @param kind what it is about; internal when left out
   * @param pinned whether it stands before the others; when left out it does not
   * @param packing whether it is shown where the order is packed; when left out it is
   * @param reminder who is to be reminded, and when; when left out nobody is
   */
  public record NewNote(
      @RequiredMember String text,
      Note.Kind kind,
      Boolean pinned,
      Boolean packing,
      Note.Reminder reminder) {
    private Note by(Session session) {
      return new Note(
          new HouseClock().instant(),
          session.actor(),
          text.strip(),
          kind == null ? Note.Kind.INTERNAL : kind,
          Boolean.TRUE.equals(pinned),
          !Boolean.FALSE.equals(packing),
          Optional.ofNullable(reminder));
    }
  }

  /**
   * How many orders match a filter.
   *
   * @param orders so many, 10,000 at most
   * @param more whether there are more
   */
  public record Count(int orders, boolean more) {}

  /**
   * A search as it is sent.
   *
   * @param query which orders are meant
   * @param from the {@code next} of the slice before; left out for the first
   * @param limit how many rows, 1 to 200; 50 when left out
   * @param columns fields whose values are wanted besides, with commas between
   */
  public record OrderSearch(
      @RequiredMember OrderFilter query, String from, Integer limit, String columns) {}

  @Activate
  public OrdersResource(
      @Reference OrderService orders, @Reference Flow flow, @Reference Outbox outbox) {
    this.orders = orders;
    this.flow = flow;
    this.hand = new OrderAtHand(orders, flow, outbox);
  }

  /**
   * A slice of the orders that match the filter in the URL, whose names are those of {@link OrderFilter};
   * {@code columns} names the fields whose values are wanted besides, with commas between.
   */
  @GET
  @UrlFilter
  public Slice<OrderListRow> list(
      @Context UriInfo uri,
      @QueryParam("from") String from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("columns") @DefaultValue("") String columns,
      @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return list(session, filtered(session, uri, "from", "limit", "columns"), from, limit, columns);
  }

  private Slice<OrderListRow> list(
      Session session, FilteredOrders meant, String from, int limit, String columns) {
    if (limit < 1 || limit > 200) {
      throw new Rejection(
          new Text("limit は1～200で指定してください: " + limit, "limit has to be from 1 to 200: " + limit));
    }
    List<String> boxes = flow.boxNames(session.account());
    RowFields besides = RowFields.of(columns == null ? "" : columns, fields);
    Optional<String> after = Optional.ofNullable(from).filter(f -> !f.isEmpty());
    Slice<Order> slice = meant.slice(after, limit);
    return new Slice<>(OrderListRow.of(slice.items(), boxes, besides), slice.next());
  }

  /** The matching orders grouped by what stops them. */
  @GET
  @Path("piles")
  @UrlFilter
  public List<PileView> piles(@Context UriInfo uri, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return filtered(session, uri).piles().stream().map(PileView::of).toList();
  }

  /** How many orders match, to 10,000: a figure that opens as the list. */
  @GET
  @Path("count")
  @UrlFilter
  public Count count(@Context UriInfo uri, @Context SecurityContext who) {
    return counted(filtered(Session.of(who.getUserPrincipal()), uri));
  }

  /**
   * A slice of the orders that match the filter in the body: as the list, with nothing of a buyer in
   * the address, where proxies and browsers keep it (OWASP ASVS 5.0, 14.2.1).
   */
  @POST
  @Path("search")
  public Slice<OrderListRow> search(OrderSearch in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return list(
        session, meant(session, in), in.from(), in.limit() == null ? 50 : in.limit(), in.columns());
  }

  /** The orders that match the filter in the body, grouped by what stops them. */
  @POST
  @Path("search/piles")
  public List<PileView> searchedPiles(OrderSearch in, @Context SecurityContext who) {
    return meant(Session.of(who.getUserPrincipal()), in).piles().stream()
        .map(PileView::of)
        .toList();
  }

  /** How many orders match the filter in the body, to 10,000. */
  @POST
  @Path("search/count")
  public Count searchedCount(OrderSearch in, @Context SecurityContext who) {
    return counted(meant(Session.of(who.getUserPrincipal()), in));
  }

  private static Count counted(FilteredOrders meant) {
    int found = meant.count(FilteredOrders.MOST);
    return new Count(Math.min(found, FilteredOrders.MOST), found > FilteredOrders.MOST);
  }

  private FilteredOrders filtered(Session session, UriInfo uri, String... besides) {
    return FilteredOrders.of(
        orders, fields, session.account(), OrderFilter.of(uri.getQueryParameters(), besides));
  }

  private FilteredOrders meant(Session session, OrderSearch in) {
    if (in == null || in.query() == null) {
      throw new Rejection(
          new Text("query に条件を指定してください。", "query has to say which orders are meant."));
    }
    return FilteredOrders.of(orders, fields, session.account(), in.query());
  }

  /** One order; the ETag is its revision. */
  @GET
  @Path("{id}")
  @GoodAnswer(OrderPage.class)
  public Response one(
      @PathParam("id") long id, @Context SecurityContext who, @Context HttpHeaders reader) {
    return hand.page(Session.of(who.getUserPrincipal()), new OrderId(id), reader);
  }

  /** What was done to the order, newest first. */
  @GET
  @Path("{id}/history")
  public List<HistoryLine> history(@PathParam("id") long id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    OrderId order = new OrderId(id);
    Map<Long, List<Correction>> made = orders.corrections(session.account(), order);
    return orders.history(session.account(), order).stream()
        .map(line -> new HistoryLine(line, made.getOrDefault(line.seq(), List.of())))
        .toList();
  }

  /** Corrects the contents. */
  @PUT
  @Path("{id}/placed")
  @RequiresRight("orders.edit")
  @GoodAnswer(
      value = OrderPage.class,
      status = {200, 204})
  public Response placed(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      PlacedOrder placed,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    Order before = hand.find(session, id, seen);
    String changed = String.join("・", Differences.between(before.placed(), placed));
    if (changed.isEmpty()) {
      return hand.page(session, before.id(), reader);
    }
    return hand.change(
        session, before, e -> e.placed(placed), "order.edited", changed + "を変更", reader);
  }

  /** Adds a memo. */
  @POST
  @Path("{id}/notes")
  @RequiresRight("orders.edit")
  @GoodAnswer(
      value = OrderPage.class,
      status = {200, 204})
  public Response note(
      @PathParam("id") long id,
      NewNote in,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    if (in.text() == null || in.text().isBlank() || in.text().length() > 2000) {
      throw new Rejection(
          new Text("メモは1～2000文字で入力してください。", "A note has from 1 to 2000 characters."));
    }
    Note note = in.by(session);
    return hand.change(
        session, hand.find(session, id, null), e -> e.note(note), "order.noted", "メモを追加", reader);
  }
}
