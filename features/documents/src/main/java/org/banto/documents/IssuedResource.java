// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import javax.xml.transform.TransformerException;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.TaxRate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The ledger of issued documents over REST: searched, fetched, taken back, proved. */
@Component(service = IssuedResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("issued-documents")
@RequiresRight("documents.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssuedResource {
  private static final int MOST = 200;
  private static final int LONGEST = 200;

  private final PrintShop shop;
  private final IssueLedger ledger;

  /** What is searched; a customer's name stays out of the address. */
  public record Search(
      String kind,
      LocalDate from,
      LocalDate to,
      Long least,
      Long most,
      Boolean noAmount,
      String customer,
      String number,
      Long before,
      Integer limit) {
    IssuedFilter filter() {
      return new IssuedFilter(
          text(kind),
          Optional.ofNullable(from),
          Optional.ofNullable(to),
          amount(least),
          amount(most),
          Boolean.TRUE.equals(noAmount),
          text(customer).strip(),
          text(number).strip(),
          amount(before));
    }

    private static OptionalLong amount(Long given) {
      return given == null ? OptionalLong.empty() : OptionalLong.of(given);
    }
  }

  /** A reason. */
  public record Why(@RequiredMember String reason) {}

  /** One line of a return invoice; price of one, tax included. */
  public record Item(String label, int quantity, long price, int rate) {}

  /** What is given back of an order. */
  public record Back(
      long order, @RequiredMember LocalDate day, String reason, @RequiredMember List<Item> items) {}

  /** Where a document is that was issued again. */
  public record Reissued(String document) {}

  /** What a return came to, and whether the law asks for the paper. */
  public record Given(String document, boolean required) {}

  /** The job. */
  public record Started(String job) {}

  @Activate
  public IssuedResource(@Reference PrintShop shop, @Reference IssueLedger ledger) {
    this.shop = shop;
    this.ledger = ledger;
  }

  /** The documents that match, newest first. */
  @POST
  @Path("search")
  public Slice<IssuedPaper> search(Search in, @Context SecurityContext who) {
    int limit = in.limit() == null ? 50 : Math.min(Math.max(in.limit(), 1), MOST);
    return ledger.search(session(who).account(), in.filter(), limit);
  }

  /** The documents of one order, newest first. */
  @GET
  public List<IssuedPaper> of(@QueryParam("order") long order, @Context SecurityContext who) {
    return ledger.ofOrder(session(who).account(), new OrderId(order));
  }

  /** The pages of a document. */
  @GET
  @Path("{seq}/pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("seq") long seq, @Context SecurityContext who) {
    Session session = session(who);
    IssuedPaper issued =
        ledger
            .find(session.account(), seq)
            .filter(i -> !i.print().isEmpty())
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text("帳票がありません: " + seq, "There is no such paper: " + seq)));
    StreamingOutput out = to -> ledger.pages(session.account(), issued, to);
    return Response.ok(out)
        .header("Content-Disposition", "inline; filename=\"" + issued.kind() + "-" + seq + ".pdf\"")
        .build();
  }

  /** Takes a document back; the paper stays, and a line says why. */
  @POST
  @Path("{seq}/void")
  @RequiresRight("documents.void")
  public IssuedPaper strike(@PathParam("seq") long seq, Why why, @Context SecurityContext who) {
    Session session = session(who);
    shop.strike(session.account(), session.actor(), seq, reason(why));
    return ledger.find(session.account(), seq).orElseThrow();
  }

  /** Issues a numbered document again as it was, marked and with the reason. */
  @POST
  @Path("{seq}/reissue")
  @RequiresRight("documents.void")
  public Reissued again(@PathParam("seq") long seq, Why why, @Context SecurityContext who)
      throws TransformerException, IOException {
    Session session = session(who);
    PrintRun run = shop.again(session.account(), session.actor(), seq, reason(why));
    return new Reissued("documents/" + run.id());
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private static String reason(Why why) {
    String reason = why == null ? "" : text(why.reason()).strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw new Rejection(
          new Text(
              "理由を" + LONGEST + "文字までで書いてください。",
              "Write a reason of " + LONGEST + " characters at most."));
    }
    return reason;
  }

  /** Issues a return invoice. */
  @POST
  @Path("returns")
  @RequiresRight("documents.void")
  public Given giveBack(Back in, @Context SecurityContext who)
      throws TransformerException, IOException {
    Session session = session(who);
    if (in.items() == null || in.day() == null) {
      throw new Rejection(new Text("返還した日と内容を指定してください。", "Name the day and what was given back."));
    }
    ReturnInvoice back =
        new ReturnInvoice(
            in.items().stream()
                .map(
                    i ->
                        new ReturnInvoice.Item(
                            text(i.label()),
                            i.quantity(),
                            new Yen(i.price()),
                            new TaxRate(i.rate())))
                .toList());
    PrintRun run =
        shop.giveBack(
            session.account(),
            session.actor(),
            new OrderId(in.order()),
            back,
            in.day(),
            text(in.reason()));
    long sum = back.items().stream().mapToLong(i -> i.amount().value()).sum();
    return new Given("documents/" + run.id(), ReturnInvoice.isRequired(new Yen(sum)));
  }

  /** Starts a job that looks whether the ledger is as it was written. */
  @POST
  @Path("proofs")
  @GoodAnswer(value = Started.class, status = 202)
  public Response prove(@Context SecurityContext who) {
    Session session = session(who);
    return Response.accepted(new Started(shop.prove(session.account(), session.actor()))).build();
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
