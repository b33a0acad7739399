// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.Audit;
import org.banto.house.OrderService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.payment.Deposit;
import org.banto.payments.IncomingDeposit.State;
import org.banto.requests.OutcomeView;
import org.banto.requests.SeenOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Money that came in and of which nobody knows for which order it is. */
@Component(service = WaitingDepositsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("payments/deposits")
@RequiresRight("payments.book")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WaitingDepositsResource {
  private static final int MOST = 500;
  private static final int CANDIDATES = 5;

  private final JpaDeposits kept;
  private final DepositReader reader;
  private final OrderService orders;
  private final Audit audit;

  /**
   * Money that waits.
   *
   * @param id its id
   * @param day the day it came in, {@code yyyy-MM-dd}
   * @param amount yen; negative for money that a far side took back
   * @param payer as the bank writes it
   * @param source who told of it
   * @param reason why it waits, in the reader's language
   * @param candidates orders that it could be for, the likeliest first
   */
  public record WaitingDeposit(
      String id,
      String day,
      long amount,
      String payer,
      String source,
      String reason,
      List<DepositCandidate> candidates) {}

  /**
   * An order that money could be for.
   *
   * @param order which
   * @param revision as it stands
   * @param number its number at the mall
   * @param buyer who bought
   * @param left yen that are still to come for it
   */
  public record DepositCandidate(
      long order, long revision, String number, String buyer, long left) {}

  /**
   * For which order money is.
   *
   * @param id the money
   * @param order the order
   */
  public record Assignment(@RequiredMember String id, Long order) {}

  @Activate
  public WaitingDepositsResource(
      @Reference JpaDeposits kept,
      @Reference DepositReader reader,
      @Reference OrderService orders,
      @Reference Audit audit) {
    this.kept = kept;
    this.reader = reader;
    this.orders = orders;
    this.audit = audit;
  }

  /** Money that waits, the first to come first; at most 500. */
  @GET
  public List<WaitingDeposit> list(@Context SecurityContext who, @Context HttpHeaders headers) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    List<IncomingDeposit> waiting = kept.in(account, State.WAITING, MOST);
    List<Order> open = waiting.isEmpty() ? List.of() : reader.open(account);
    List<Locale> languages = headers.getAcceptableLanguages();
    return waiting.stream()
        .map(IncomingDeposit::deposit)
        .map(d -> view(d, DepositMatch.riddle(d, open), languages))
        .toList();
  }

  private static WaitingDeposit view(
      Deposit d, DepositMatch.Riddle riddle, List<Locale> languages) {
    return new WaitingDeposit(
        d.id(),
        d.day().toString(),
        d.amount().value(),
        d.payer(),
        d.source(),
        riddle.why().in(languages),
        riddle.candidates().stream().limit(CANDIDATES).map(WaitingDepositsResource::view).toList());
  }

  private static DepositCandidate view(Order o) {
    return new DepositCandidate(
        o.id().value(),
        o.revision(),
        o.key().number(),
        o.placed().buyer().name(),
        DepositMatch.left(o).orElse(Yen.ZERO).value());
  }

  /** Says for which order money is, and books it. */
  @POST
  public OutcomeView book(
      Assignment in,
      @HeaderParam("If-Match") String seen,
      @Context SecurityContext who,
      @Context HttpHeaders headers) {
    Session session = Session.of(who.getUserPrincipal());
    if (in.id() == null || in.order() == null) {
      throw new Rejection(new Text("id と order を指定してください。", "Name id and order."));
    }
    IncomingDeposit waiting = waiting(session.account(), in.id());
    OrderId order = SeenOrder.find(orders, session, new OrderId(in.order()), seen).id();
    return OutcomeView.of(
        reader.book(session.account(), waiting, order, session.actor()),
        headers.getAcceptableLanguages());
  }

  /** Says that money is for no order of the shop; it waits no more. */
  @DELETE
  public void pass(@QueryParam("id") String id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    String of = waiting(session.account(), id == null ? "" : id).deposit().id();
    if (kept.move(session.account(), of, State.WAITING, State.PASSED, Optional.empty())) {
      audit.write(session.account(), session.actor(), "payment.passed", of);
    }
  }

  /** Takes back what was said of money: it waits again, and a booking of it is taken back. */
  @POST
  @Path("undo")
  public void undo(Assignment in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    String id = in.id() == null ? "" : in.id();
    IncomingDeposit done =
        kept.find(session.account(), id)
            .filter(d -> d.state() == State.BOOKED || d.state() == State.PASSED)
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "この入金は消込も対象外の扱いもされていません: " + id,
                            "This deposit was neither booked nor set aside: " + id)));
    reader
        .undo(session.account(), done, session.actor())
        .ifPresent(
            why -> {
              throw Rejection.conflict(why);
            });
    audit.write(session.account(), session.actor(), "payment.waits-again", id);
  }

  private IncomingDeposit waiting(AccountId account, String id) {
    return kept.find(account, id)
        .filter(d -> d.state() == State.WAITING)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("この入金は待っていません: " + id, "This deposit does not wait: " + id)));
  }
}
