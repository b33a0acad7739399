// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.GoodAnswer;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.requests.SeenOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The marks of an order's memos: what they say stays as it was written. */
@Component(service = MemosResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("orders/{id}/notes/{no}")
@RequiresRight("orders.edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MemosResource {
  private final OrderService orders;
  private final Flow flow;

  /**
   * How a memo is marked from now on.
   *
   * @param pinned whether it stands before the others; not when left out
   * @param packing whether it is shown where the order is packed; not when left out
   * @param reminder who is to be reminded, and when; nobody, or nobody any more, when left out
   */
  public record Marks(Boolean pinned, Boolean packing, Reminder reminder) {}

  /**
   * Who is to be reminded.
   *
   * @param day from this day on
   * @param person the log-in of a member of staff; whoever works on the order when left out
   */
  public record Reminder(@RequiredMember LocalDate day, String person) {}

  /** Remembers. */
  @Activate
  public MemosResource(@Reference OrderService orders, @Reference Flow flow) {
    this.orders = orders;
    this.flow = flow;
  }

  /** Marks one of an order's memos, which are numbered from 1. */
  @PUT
  @GoodAnswer(status = 204)
  public Response mark(
      @PathParam("id") long id,
      @PathParam("no") int no,
      @HeaderParam(HttpHeaders.IF_MATCH) String seen,
      Marks in,
      @Context SecurityContext who) {
    mark(id, no, seen, in, Session.of(who.getUserPrincipal()));
    return Response.noContent().build();
  }

  void mark(long id, int no, String seen, Marks in, Session session) {
    Order order = SeenOrder.find(orders, session, new OrderId(id), seen);
    if (in == null || no < 1 || no > order.notes().size()) {
      throw Rejection.notFound(new Text("このメモはありません。", "There is no such memo."));
    }
    Note before = order.notes().get(no - 1);
    Note after =
        before.marked(
            Boolean.TRUE.equals(in.pinned()),
            Boolean.TRUE.equals(in.packing()),
            Optional.ofNullable(in.reminder()).map(r -> new Note.Reminder(r.day(), r.person())));
    boolean done = before.reminder().isPresent() && after.reminder().isEmpty();
    Change change =
        new Change(
            order.with(e -> e.note(no - 1, after)),
            session.actor(),
            done ? "memo.done" : "memo.marked",
            no + "番目のメモ: " + (done ? "確認済み" : "印を変更"));
    Outcome outcome = flow.submit(session.account(), List.of(change)).get(0);
    switch (outcome.result()) {
      case APPLIED -> {}
      case STALE -> throw SeenOrder.stale();
      case DUPLICATE, STOPPED -> throw Rejection.conflict(outcome.why());
    }
  }
}
