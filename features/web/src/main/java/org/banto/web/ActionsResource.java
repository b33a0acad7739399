// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.flow.OrderAction;
import org.banto.house.ActRequest;
import org.banto.house.Flow;
import org.banto.house.GoodAnswer;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Preview;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * What is done to many orders at once: as a job, with progress, and with undo. Beside the right to
 * change orders, an action may ask for one of its own.
 */
@Component(service = ActionsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("actions")
@RequiresRight("orders.edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActionsResource {
  private static final int MOST = 200_000;

  /** Orders a preview looks at: enough for a day of a large shop, and read within a second or so. */
  private static final int REHEARSED = 2_000;

  private final OrderService orders;
  private final Flow flow;
  private final Jobs jobs;

  @Reference private volatile List<OrderFields> fields = List.of();

  /**
   * What to do, and to which orders: either ids, or all that match a query. Whatever else stands
   * beside these is an argument of the action.
   *
   * @param action the id of one that {@code GET actions} lists
   * @param reason where something cannot be undone or is already on its way
   * @param arguments as its description says: {@code desk} of {@code move}, {@code box} of {@code
   *     hold}, {@code code} of {@code acknowledge} and {@code fix} …
   */
  public record Action(
      String action,
      List<Long> ids,
      OrderFilter query,
      String reason,
      @JsonAnySetter @JsonAnyGetter Map<String, Object> arguments) {
    public Action {
      arguments = arguments == null ? Map.of() : arguments;
    }

    String why() {
      return reason == null ? "" : reason;
    }

    /** The same, without whom it is done to. */
    Action without() {
      return new Action(action, List.of(), null, reason, arguments);
    }

    ActRequest request() {
      Map<String, String> given = new TreeMap<>();
      arguments.forEach(
          (name, value) -> {
            if (value != null) {
              given.put(name, value.toString());
            }
          });
      return new ActRequest.Named(action == null ? "" : action, given);
    }
  }

  /**
   * The job that does it; also what {@code undo} takes.
   *
   * @param job the job
   * @param undoSeconds how long what leaves because of it waits to be taken back
   */
  public record Started(String job, long undoSeconds) {}

  /**
   * What undo did.
   *
   * @param undone how many orders are as before
   * @param kept which are not, and why
   * @param why there was none to undo, where there was none
   */
  public record Undone(int undone, List<Kept> kept, Optional<Text> why) {
    /**
     * An order that was not undone.
     *
     * @param order its id
     * @param number what staff call it
     * @param why in the reader's language
     */
    public record Kept(OrderId order, String number, String why) {}
  }

  @Activate
  public ActionsResource(
      @Reference OrderService orders, @Reference Flow flow, @Reference Jobs jobs) {
    this.orders = orders;
    this.flow = flow;
    this.jobs = jobs;
  }

  ActionsResource(OrderService orders, Flow flow, Jobs jobs, List<OrderFields> fields) {
    this(orders, flow, jobs);
    this.fields = fields;
  }

  /** What can be done by whoever asks, and what it takes. */
  @GET
  public List<OrderAction.Description> list(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return flow.actions(session.account()).stream().filter(a -> session.may(a.right())).toList();
  }

  /** Starts it. */
  @POST
  @GoodAnswer(value = Started.class, status = 202)
  public Response start(Action in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    ActRequest deed = allowed(session, in);
    String job =
        jobs.start(
            session.account(), session.actor(), "orders." + in.action(), task(session, deed, in));
    return Response.accepted(started(job)).build();
  }

  private BulkAction.Numbers numbers(Session session) {
    return ids ->
        orders.find(session.account(), ids).stream()
            .collect(Collectors.toMap(Order::id, o -> o.key().number()));
  }

  /** Orders that have to be looked at one by one are found by the job, with progress. */
  BulkAction task(Session session, ActRequest deed, Action in) {
    if (named(in)) {
      BulkAction.Rest rest = BulkAction.Rest.all(in, ids(session.account(), in));
      return new BulkAction(flow, numbers(session), session, deed, rest);
    }
    FilteredOrders meant = filtered(session.account(), in.query());
    int candidates = meant.candidates();
    if (candidates == 0) {
      BulkAction.Rest rest = BulkAction.Rest.all(in, meant.ids(MOST));
      return new BulkAction(flow, numbers(session), session, deed, rest);
    }
    return new BulkAction(
        flow,
        numbers(session),
        session,
        deed,
        in,
        progress -> meant.ids(MOST, looked -> progress.at(looked, candidates)));
  }

  private FilteredOrders filtered(AccountId account, OrderFilter query) {
    if (query == null) {
      throw new Rejection(
          new Text("対象の受注を ids か query で指定してください。", "Name the orders by ids or by a query."));
    }
    return FilteredOrders.of(orders, fields, account, query);
  }

  /** Goes on with one that was interrupted, where it ended. */
  @POST
  @Path("{job}/resume")
  @GoodAnswer(value = Started.class, status = 202)
  public Response resume(@PathParam("job") String job, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    BulkAction.Rest rest =
        jobs.rest(session.account(), job)
            .flatMap(BulkAction.Rest::read)
            .orElseThrow(ActionsResource::running)
            .without(orders.changedBy(session.account(), job));
    try {
      jobs.resume(
          session.account(),
          job,
          session.actor(),
          new BulkAction(flow, numbers(session), session, allowed(session, rest.action()), rest));
    } catch (IllegalStateException e) {
      throw running();
    }
    return Response.accepted(started(job)).build();
  }

  /**
   * What it would come to: how many orders, what leaves the house, and what stays and why. Without
   * an action, how many orders are meant.
   */
  @POST
  @Path("preview")
  public BulkPreview preview(
      Action in, @Context SecurityContext who, @Context HttpHeaders headers) {
    Session session = Session.of(who.getUserPrincipal());
    AccountId account = session.account();
    List<OrderId> ids = ids(account, in);
    Locale reader = Language.of(headers);
    if (in.action() == null) {
      return BulkPreview.of(ids.size(), List.of(), List.of(), orders.undoFor(), reader);
    }
    ActRequest deed = allowed(session, in);
    List<OrderId> some = ids.subList(0, Math.min(REHEARSED, ids.size()));
    List<Preview> looked = flow.rehearse(account, some, deed, in.why(), session.actor());
    List<OrderId> first =
        looked.stream().filter(Preview::goes).map(Preview::order).limit(1).toList();
    List<String> boxes = flow.boxNames(account);
    List<OrderListRow> rows = OrderListRow.of(orders.find(account, first), boxes, RowFields.NONE);
    return BulkPreview.of(ids.size(), looked, rows, orders.undoFor(), reader);
  }

  /** Takes a job back where nothing has left the house, as long as it is known how orders were before. */
  @POST
  @Path("{job}/undo")
  public Undone undo(
      @PathParam("job") String job, @Context SecurityContext who, @Context HttpHeaders headers) {
    Session session = Session.of(who.getUserPrincipal());
    Locale reader = Language.of(headers);
    List<Outcome> outcomes = orders.undo(session.account(), job, session.actor());
    List<Outcome> kept = outcomes.stream().filter(o -> !o.applied()).toList();
    Map<OrderId, String> called = numbers(session).of(kept.stream().map(Outcome::order).toList());
    return new Undone(
        outcomes.size() - kept.size(),
        kept.stream()
            .map(
                o ->
                    new Undone.Kept(
                        o.order(),
                        called.getOrDefault(o.order(), o.order().toString()),
                        o.why().in(reader)))
            .toList(),
        outcomes.isEmpty() ? Optional.of(nothing(session.account(), job)) : Optional.empty());
  }

  /** Jobs are forgotten long before it is too late for them, so one that is known is not too late. */
  private Text nothing(AccountId account, String job) {
    if (jobs.find(account, job).isPresent()) {
      return new Text(
          "元に戻すものはありません。すでに元に戻したか、受注を変えなかった操作です。",
          "There is nothing to undo: it was undone already, or it changed no order.");
    }
    long days = orders.undoEnds().toDays();
    return new Text(
        "もう元に戻せません。元に戻せるのは操作から" + days + "日以内で、そのあとは変更前の受注の内容を残していません（一度元に戻した操作も、もう一度は戻せません）。",
        "It is too late to undo this: what orders were before is kept for "
            + days
            + " days after an action (and one that was undone cannot be undone again).");
  }

  private static Rejection running() {
    return Rejection.conflict(new Text("この処理は中断していません。", "This job is not interrupted."));
  }

  private Started started(String job) {
    return new Started(job, orders.undoFor().toSeconds());
  }

  /**
   * What is asked for, by somebody who may.
   *
   * @throws Rejection when it is not there, or not for this user
   */
  private ActRequest allowed(Session session, Action in) {
    flow.actions(session.account()).stream()
        .filter(a -> a.id().equals(in.action()) && !session.may(a.right()))
        .findFirst()
        .ifPresent(
            a -> {
              throw Rejection.forbidden(
                  new Text(
                      "「" + a.name().ja() + "」をする権限がありません。",
                      "You have no right to: " + a.name().en()));
            });
    ActRequest request = in.request();
    // asked about no order, the flow looks at nothing but what is asked
    flow.rehearse(session.account(), List.of(), request, "", session.actor());
    return request;
  }

  private List<OrderId> ids(AccountId account, Action in) {
    return named(in)
        ? in.ids().stream().distinct().map(OrderId::new).toList()
        : filtered(account, in.query()).ids(MOST);
  }

  private static boolean named(Action in) {
    return in.ids() != null && !in.ids().isEmpty();
  }
}
