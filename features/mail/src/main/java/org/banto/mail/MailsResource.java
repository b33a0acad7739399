// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.AccountId;
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.account.Settings;
import org.banto.order.OrderId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The mails that were written, and how the account sends. */
@Component(service = MailsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("mails")
@Needs("mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MailsResource {
  private final Letters letters;
  private final Settings settings;

  /** A mail; the text only where one mail is asked for. */
  public record MailView(
      String id,
      OrderId order,
      String template,
      String subject,
      String to,
      Instant at,
      String state,
      String text) {
    static MailView head(Letter l) {
      return new MailView(
          l.id(),
          l.order(),
          l.template(),
          l.wording().subject(),
          l.to(),
          l.at(),
          l.state().name(),
          null);
    }

    static MailView whole(Letter l) {
      MailView head = head(l);
      return new MailView(
          head.id,
          head.order,
          head.template,
          head.subject,
          head.to,
          head.at,
          head.state,
          l.wording().body());
    }
  }

  @Activate
  public MailsResource(@Reference JpaLetters letters, @Reference Settings settings) {
    this.letters = letters;
    this.settings = settings;
  }

  /** The mails about an order, newest first. */
  @GET
  public List<MailView> of(@QueryParam("order") Long order, @Context SecurityContext who) {
    if (order == null) {
      throw new BadRequestException("order を指定してください。");
    }
    return letters.of(account(who), new OrderId(order)).stream().map(MailView::head).toList();
  }

  /** One mail with its text. */
  @GET
  @Path("{id}")
  public MailView one(@PathParam("id") String id, @Context SecurityContext who) {
    return letters
        .find(account(who), id)
        .map(MailView::whole)
        .orElseThrow(() -> new NotFoundException("メールがありません: " + id));
  }

  /** How the account sends; secrets are not shown. */
  @GET
  @Path("settings")
  @Needs("settings")
  public Map<String, String> settings(@Context SecurityContext who) {
    return MailSettings.shown(settings.read(account(who), MailSettings.SECTION));
  }

  /** Changes the given settings. */
  @PUT
  @Path("settings")
  @Needs("settings")
  public Map<String, String> settings(Map<String, String> in, @Context SecurityContext who) {
    Session session = (Session) who.getUserPrincipal();
    settings.write(
        session.account(), MailSettings.SECTION, MailSettings.checked(in), session.actor());
    return settings(who);
  }

  private static AccountId account(SecurityContext who) {
    return ((Session) who.getUserPrincipal()).account();
  }
}
