// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.Form;
import org.banto.house.OrderService;
import org.banto.house.PaymentService;
import org.banto.house.PaymentTerms;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.payment.Deposit;
import org.banto.requests.OutcomeView;
import org.banto.requests.SeenOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Booking money to orders by hand (消込). */
@Component(service = PaymentsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("payments")
@RequiresRight("payments.book")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PaymentsResource {
  private final PaymentService payments;
  private final OrderService orders;
  private final Settings settings;

  /**
   * Money that came in.
   *
   * @param order for which order
   * @param day the day it came in, {@code yyyy-MM-dd}
   * @param amount yen
   * @param source where it was seen; {@code hand} when not given
   * @param payer as the bank writes it; may be left out
   * @param id the bank line's own id, so that it is booked once; made from the idempotency key when
   *     not given
   */
  public record Booking(
      @RequiredMember Long order,
      @RequiredMember String day,
      @RequiredMember Long amount,
      String source,
      String payer,
      String id) {}

  @Activate
  public PaymentsResource(
      @Reference PaymentService payments,
      @Reference OrderService orders,
      @Reference Settings settings) {
    this.payments = payments;
    this.orders = orders;
    this.settings = settings;
  }

  /** How long the shop waits for money; what is not set does not happen. */
  @GET
  @Path("settings")
  @Form
  public Map<String, String> terms(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return new TreeMap<>(settings.read(session.account(), PaymentTerms.SECTION));
  }

  /** Changes how long it waits; an empty value takes a setting away. */
  @PUT
  @Path("settings")
  @Form
  @RequiresRight("payments.manage")
  public Map<String, String> terms(Map<String, String> in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    settings.write(session.account(), PaymentTerms.SECTION, in, session.actor());
    return terms(who);
  }

  /** Books money to an order. */
  @POST
  public OutcomeView book(
      Booking in,
      @HeaderParam("If-Match") String seen,
      @HeaderParam("Idempotency-Key") String key,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    if (in.order() == null || in.amount() == null || in.amount() == 0) {
      throw new Rejection(
          new Text("order と amount（0 以外）を指定してください。", "Name order and amount (other than 0)."));
    }
    OrderId order = new OrderId(in.order());
    SeenOrder.find(orders, session, order, seen);
    String id = in.id() != null ? in.id() : key != null ? key : UUID.randomUUID().toString();
    Deposit deposit =
        new Deposit(
            id,
            day(in.day()),
            new Yen(in.amount()),
            in.payer() == null ? "" : in.payer(),
            in.source() == null || in.source().isEmpty() ? "hand" : in.source());
    return OutcomeView.of(
        payments.book(session.account(), order, deposit, session.actor()),
        reader.getAcceptableLanguages());
  }

  /** Takes a booking back. */
  @DELETE
  @Path("{order}/{deposit}")
  public OutcomeView unbook(
      @PathParam("order") long order,
      @PathParam("deposit") String deposit,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    return OutcomeView.of(
        payments.unbook(session.account(), new OrderId(order), deposit, session.actor()),
        reader.getAcceptableLanguages());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw new Rejection(
          new Text(
              "day は yyyy-MM-dd で指定してください: " + text, "day has to be written yyyy-MM-dd: " + text),
          e);
    }
  }
}
