// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
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
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.OwnLine;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.mail.library.MailLibrary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The mails that came in, and what became of them. */
@Component(service = OrderMailsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("order-mails")
@RequiresRight("mail-in.manage")
@Produces(MediaType.APPLICATION_JSON)
public final class OrderMailsResource {
  private final MailArchive post;
  private final Mailboxes mailboxes;
  private final MailWork handOver;
  private final Audit audit;

  /**
   * A mail.
   *
   * @param state NEW, READ, OTHER or UNREADABLE
   * @param connection whose order mail it is, or empty
   * @param number the order's number, or empty
   * @param why why it cannot be read or was not taken in, or empty
   * @param text its text; only where one mail is asked for
   */
  public record OrderMailView(
      String id,
      String box,
      Instant at,
      String from,
      String subject,
      KeptMail.State state,
      String connection,
      String number,
      String why,
      Optional<String> text) {
    static OrderMailView of(KeptMail m, Optional<String> text) {
      return new OrderMailView(
          m.id(),
          m.box(),
          m.at(),
          m.from(),
          m.subject(),
          m.state(),
          m.connection(),
          m.number(),
          m.why(),
          text);
    }
  }

  /** A part of the mails. */
  public record OrderMails(List<OrderMailView> items, Optional<String> next) {}

  @Activate
  public OrderMailsResource(
      @Reference MailArchive post,
      @Reference Mailboxes mailboxes,
      @Reference MailWork handOver,
      @Reference Audit audit) {
    this.post = post;
    this.mailboxes = mailboxes;
    this.handOver = handOver;
    this.audit = audit;
  }

  /** The mails, newest first. */
  @GET
  public OrderMails list(
      @QueryParam("state") String state,
      @QueryParam("from") String from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    int most = Math.min(Math.max(limit, 1), 200);
    Optional<KeptMail.State> wanted =
        given(state)
            .map(
                s -> {
                  try {
                    return KeptMail.State.valueOf(s);
                  } catch (IllegalArgumentException e) {
                    throw new Rejection(
                        new Text("state に使えない値です: " + s, "state cannot be: " + s), e);
                  }
                });
    Optional<KeptMail> before = given(from).map(id -> found(id, who));
    List<OrderMailView> items =
        post.newest(account(who), wanted, before, most).stream()
            .map(m -> OrderMailView.of(m, Optional.empty()))
            .toList();
    return new OrderMails(
        items, items.size() < most ? Optional.empty() : Optional.of(items.get(most - 1).id()));
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).filter(v -> !v.isEmpty());
  }

  /** One mail with its text. */
  @GET
  @Path("{id}")
  public OrderMailView one(@PathParam("id") String id, @Context SecurityContext who) {
    return whole(found(id, who), who);
  }

  private OrderMailView whole(KeptMail mail, SecurityContext who) {
    byte[] raw = post.raw(account(who), mail.id()).orElse(new byte[0]);
    return OrderMailView.of(mail, Optional.of(MailLibrary.with(() -> new ParsedMail(raw).text())));
  }

  /** The mail as it came; the history says who took it. Never shown by the browser. */
  @GET
  @Path("{id}/eml")
  @Produces("message/rfc822")
  @OwnLine
  public Response eml(@PathParam("id") String id, @Context SecurityContext who) {
    KeptMail mail = found(id, who);
    byte[] raw = post.raw(account(who), id).orElse(new byte[0]);
    audit.write(account(who), Session.of(who.getUserPrincipal()).actor(), "post.mail-read", id);
    return Response.ok(raw, "message/rfc822")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + mail.id() + ".eml\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Offers a mail that is no order yet to the connectors again. */
  @POST
  @Path("{id}/retry")
  public OrderMailView retry(@PathParam("id") String id, @Context SecurityContext who) {
    KeptMail mail = found(id, who);
    if (mail.state() == KeptMail.State.READ) {
      throw new Rejection(
          new Text("このメールの注文は取り込み済みです。", "The order of this mail is taken in already."));
    }
    Mailbox box =
        mailboxes
            .find(account(who), mail.box())
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "受信箱「" + mail.box() + "」はありません。",
                            "There is no mailbox \"" + mail.box() + "\".")));
    return whole(MailLibrary.with(() -> handOver.again(account(who), box, mail)), who);
  }

  private KeptMail found(String id, SecurityContext who) {
    return post.find(account(who), id)
        .orElseThrow(
            () -> Rejection.notFound(new Text("メールがありません: " + id, "There is no such mail: " + id)));
  }

  private static AccountId account(SecurityContext who) {
    return Session.of(who.getUserPrincipal()).account();
  }
}
