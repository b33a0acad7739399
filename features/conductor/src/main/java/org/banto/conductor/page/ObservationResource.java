// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.house.CommandCount;
import org.banto.house.Observation;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Whether the shop only looks on; everybody who is logged in sees it. */
@Component(service = ObservationResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("observation")
@Produces(MediaType.APPLICATION_JSON)
public final class ObservationResource {
  private final Observation observation;

  /**
   * How it stands.
   *
   * @param since since when nothing leaves; empty where the shop is live
   * @param live when the shop last went live; empty where it never looked on, or does so now
   * @param carriedBefore orders that came in before this moment get no thanks: another system had
   *     accepted them; empty where there are none
   * @param unsent what has not left, by kind, the most frequent first; also when the shop is live
   */
  public record View(
      Optional<Instant> since,
      Optional<Instant> live,
      Optional<Instant> carriedBefore,
      List<CommandCount> unsent) {}

  /**
   * How the shop goes live.
   *
   * @param carried whether what came in until now was accepted by another system, which has thanked
   *     the buyers; not said is yes
   */
  public record GoingLive(Boolean carried) {}

  /** Remembers. */
  @Activate
  public ObservationResource(@Reference Observation observation) {
    this.observation = observation;
  }

  /** How it stands. */
  @GET
  public View view(@Context SecurityContext who) {
    return view(session(who).account());
  }

  private View view(AccountId account) {
    return new View(
        observation.since(account),
        observation.live(account),
        observation.carriedBefore(account),
        observation.unsent(account));
  }

  /** Begins: nothing leaves from now on. Changes nothing where it has begun. */
  @POST
  @RequiresRight("connections.manage")
  public View begin(@Context SecurityContext who) {
    Session session = session(who);
    observation.begin(session.account(), session.actor());
    return view(session.account());
  }

  /** Goes live: what is queued from now on leaves, what did not leave before never does. */
  @POST
  @Path("live")
  @RequiresRight("connections.manage")
  @Consumes(MediaType.APPLICATION_JSON)
  public View goLive(GoingLive in, @Context SecurityContext who) {
    Session session = session(who);
    boolean carried = in == null || !Boolean.FALSE.equals(in.carried());
    observation.goLive(session.account(), carried, session.actor());
    return view(session.account());
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
