// SPDX-License-Identifier: Apache-2.0
package org.banto.money;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.OrderService;
import org.banto.house.PaymentService;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.banto.payment.Deposit;
import org.banto.requests.OutcomeView;
import org.banto.requests.SeenOrder;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Confirming the money of one order on the order itself (入金確認). */
@Component(service = DepositsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("orders/{order}/deposits")
@RequiresRight("money.confirm")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DepositsResource {

  private final PaymentService payments;
  private final OrderService orders;
  private final Clock clock;

  /**
   * Money that came in for the order.
   *
   * @param day the day it came in, {@code yyyy-MM-dd}; no day to come
   * @param amount yen, 1 or more
   * @param payer as the bank writes it; may be left out
   */
  public record Money(@RequiredMember String day, @RequiredMember Long amount, String payer) {}

  /** For the service component runtime. */
  @Activate
  public DepositsResource(@Reference PaymentService payments, @Reference OrderService orders) {
    this(payments, orders, new HouseClock());
  }

  DepositsResource(PaymentService payments, OrderService orders, Clock clock) {
    this.payments = payments;
    this.orders = orders;
    this.clock = clock;
  }

  /** Confirms money; the order moves on as its route says. */
  @POST
  public OutcomeView confirm(
      @PathParam("order") long id,
      Money in,
      @HeaderParam("If-Match") String seen,
      @HeaderParam("Idempotency-Key") String key,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    if (in.amount() == null || in.amount() < 1) {
      throw new Rejection(
          new Text(
              "入金額は1円以上で入力してください: " + in.amount(),
              "Enter an amount of 1 yen at least: " + in.amount()));
    }
    LocalDate day = day(in.day());
    Order order = SeenOrder.find(orders, session, new OrderId(id), seen);
    Deposit deposit =
        new Deposit(
            Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString()),
            day,
            new Yen(in.amount()),
            Optional.ofNullable(in.payer()).orElse("").strip(),
            "hand");
    return OutcomeView.of(
        payments.book(session.account(), order.id(), deposit, session.actor()),
        reader.getAcceptableLanguages());
  }

  /** Takes a confirmation back. */
  @DELETE
  @Path("{deposit}")
  public OutcomeView back(
      @PathParam("order") long id,
      @PathParam("deposit") String deposit,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    return OutcomeView.of(
        payments.unbook(
            session.account(),
            SeenOrder.find(orders, session, new OrderId(id)).id(),
            deposit,
            session.actor()),
        reader.getAcceptableLanguages());
  }

  private LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text == null ? "" : text);
      if (day.isAfter(LocalDate.now(clock.withZone(Japan.ZONE)))) {
        throw new Rejection(
            new Text("入金日が先の日付です: " + text, "The day of the deposit is in the future: " + text));
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new Rejection(
          new Text(
              "入金日は yyyy-MM-dd で入力してください: " + text,
              "The day of the deposit has to be written yyyy-MM-dd: " + text),
          e);
    }
  }
}
