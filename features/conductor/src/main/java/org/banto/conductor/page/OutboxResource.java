// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry.State;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.requests.OutboxView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What leaves the house and has not arrived. */
@Component(service = OutboxResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
@RequiresRight("orders.see")
public final class OutboxResource {
  private static final int MOST = 500;
  private static final List<State> OPEN =
      List.of(State.WAITING, State.RUNNING, State.PENDING, State.REFUSED, State.UNKNOWN);

  private final Outbox outbox;

  /**
   * Which command.
   *
   * @param command its id
   */
  public record Retry(String command) {}

  /** Remembers. */
  @Activate
  public OutboxResource(@Reference Outbox outbox) {
    this.outbox = outbox;
  }

  /** Entries in these states, oldest first; all that is not done when none is named. */
  @GET
  public List<OutboxView> list(
      @QueryParam("state") List<String> states,
      @Context SecurityContext who,
      @Context HttpHeaders reader) {
    List<State> wanted =
        states.isEmpty() ? OPEN : states.stream().map(OutboxResource::read).toList();
    return outbox.in(session(who).account(), wanted, MOST).stream()
        .map(e -> OutboxView.of(e, reader.getAcceptableLanguages()))
        .toList();
  }

  /** Tries one again now. */
  @POST
  @Path("retry")
  @RequiresRight("orders.edit")
  public void retry(Retry what, @Context SecurityContext who) {
    outbox.retry(session(who).account(), what.command());
  }

  private static State read(String state) {
    try {
      return State.valueOf(state);
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text("state「" + state + "」はありません。", "There is no state \"" + state + "\"."), e);
    }
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
