// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.AccountId;
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.flow.Flow;
import org.banto.flow.Jobs;
import org.banto.order.Desk;
import org.banto.order.OrderFilter;
import org.banto.order.OrderId;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What is done to many orders at once: as a job, with progress, and with undo. */
@Component(service = ActionsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("actions")
@Needs("orders.edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActionsResource {
  private static final int CHUNK = 200;
  private static final int MOST = 200_000;

  private final OrderService orders;
  private final Flow flow;
  private final Jobs jobs;

  /**
   * What to do, and to which orders: either ids, or all that match a query.
   *
   * @param action {@code move} (desk), {@code hold} (box, reason), {@code release}, {@code
   *     acknowledge} (code), {@code fix} (code), {@code back} (reason)
   */
  public record Action(
      String action,
      List<Long> ids,
      OrderFilter query,
      Desk desk,
      Integer box,
      String reason,
      String code) {}

  /** The job that does it; also what {@code undo} takes. */
  public record Started(String job) {}

  /** What undo did: how many orders are as before, and which are not, and why. */
  public record Undone(int undone, List<Kept> kept) {
    /** An order that was not undone. */
    public record Kept(OrderId order, String why) {}
  }

  @Activate
  public ActionsResource(
      @Reference OrderService orders, @Reference Flow flow, @Reference Jobs jobs) {
    this.orders = orders;
    this.flow = flow;
    this.jobs = jobs;
  }

  /** Starts it. */
  @POST
  public Response start(Action in, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    List<OrderId> ids = ids(session.account(), in);
    check(in);
    String job =
        jobs.start(
            session.account(),
            session.actor(),
            "orders." + in.action(),
            progress -> run(session, in, ids, progress));
    return Response.accepted(new Started(job)).build();
  }

  /** How many orders it would touch, and the first of them. */
  @POST
  @Path("preview")
  public Map<String, Object> preview(Action in, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    check(in);
    List<OrderId> ids = ids(session.account(), in);
    List<String> boxes = flow.boxNames(session.account());
    List<OrderRow> first =
        orders.find(session.account(), ids.subList(0, Math.min(1, ids.size()))).stream()
            .map(o -> OrderRow.of(o, boxes))
            .toList();
    return Map.of("orders", ids.size(), "first", first);
  }

  /** Takes a job back where nothing has left the house. */
  @POST
  @Path("{job}/undo")
  public Undone undo(@PathParam("job") String job, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    List<Outcome> outcomes = orders.undo(session.account(), job, session.actor());
    return new Undone(
        (int) outcomes.stream().filter(Outcome::applied).count(),
        outcomes.stream()
            .filter(o -> !o.applied())
            .map(o -> new Undone.Kept(o.order(), o.detail()))
            .toList());
  }

  private String run(Session session, Action in, List<OrderId> ids, Jobs.Progress progress) {
    int applied = 0;
    for (int i = 0; i < ids.size(); i += CHUNK) {
      List<OrderId> chunk = ids.subList(i, Math.min(i + CHUNK, ids.size()));
      for (Outcome o : act(session, in, chunk, progress.job())) {
        if (o.applied()) {
          applied++;
        } else {
          progress.refused(o.order().toString(), o.detail());
        }
      }
      progress.at(i + chunk.size(), ids.size());
    }
    int left = ids.size() - applied;
    return applied + "件を処理しました。" + (left == 0 ? "" : left + "件はそのままです。");
  }

  private List<Outcome> act(Session session, Action in, List<OrderId> chunk, String job) {
    AccountId account = session.account();
    String reason = in.reason() == null ? "" : in.reason();
    return switch (in.action()) {
      case "move" -> flow.move(account, chunk, in.desk(), job, reason, session.actor());
      case "hold" -> flow.hold(account, chunk, in.box(), job, reason, session.actor());
      case "release" -> flow.hold(account, chunk, 0, job, reason, session.actor());
      case "acknowledge" -> flow.acknowledge(account, chunk, in.code(), job, session.actor());
      case "fix" -> flow.fix(account, chunk, in.code(), job, session.actor());
      case "back" -> flow.back(account, chunk, job, reason, session.actor());
      default -> throw new BadRequestException("知らない操作です: " + in.action());
    };
  }

  private static void check(Action in) {
    String missing =
        switch (in.action() == null ? "" : in.action()) {
          case "move" -> in.desk() == null ? "desk" : "";
          case "hold" -> in.box() == null || in.box() < 1 || in.box() > 30 ? "box" : "";
          case "acknowledge", "fix" -> in.code() == null ? "code" : "";
          case "release", "back" -> "";
          default -> "action";
        };
    if (!missing.isEmpty()) {
      throw new BadRequestException(missing + " を指定してください。");
    }
  }

  private List<OrderId> ids(AccountId account, Action in) {
    if (in.ids() != null && !in.ids().isEmpty()) {
      return in.ids().stream().distinct().map(OrderId::new).toList();
    }
    if (in.query() == null) {
      throw new BadRequestException("対象の受注を ids か query で指定してください。");
    }
    return new ArrayList<>(orders.searchIds(account, in.query().toQuery(), MOST));
  }
}
