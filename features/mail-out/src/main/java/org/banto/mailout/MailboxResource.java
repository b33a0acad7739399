// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The mailbox: every mail that was sent, or kept instead. */
@Component(service = MailboxResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("mailbox")
@RequiresRight("mail-out.see")
@Produces(MediaType.APPLICATION_JSON)
public final class MailboxResource {
  private final Letters letters;

  /** A part of the mailbox. */
  public record Mails(List<MailsResource.MailView> items, Optional<String> next) {}

  @Activate
  public MailboxResource(@Reference JpaLetters letters) {
    this.letters = letters;
  }

  /** All mails, newest first. */
  @GET
  public Mails box(
      @QueryParam("from") String from,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    int most = Math.min(Math.max(limit, 1), 200);
    Optional<Letter> before =
        Optional.ofNullable(from)
            .filter(f -> !f.isEmpty())
            .map(
                f ->
                    letters
                        .find(account, f)
                        .orElseThrow(
                            () ->
                                new Rejection(
                                    new Text("from に使えない値です: " + f, "from cannot be: " + f))));
    List<MailsResource.MailView> items =
        letters.newest(account, before, most).stream().map(MailsResource.MailView::head).toList();
    return new Mails(
        items, items.size() < most ? Optional.empty() : Optional.of(items.get(most - 1).id()));
  }
}
