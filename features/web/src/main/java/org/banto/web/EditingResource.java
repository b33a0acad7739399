// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.OrderId;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who else works on an order at this moment, so that no two begin the same. */
@Component(service = EditingResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("orders/{id}/editing")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class EditingResource {
  private final Editors editors = new Editors(new HouseClock());
  private final Users users;

  /**
   * A colleague with an open form.
   *
   * @param since when they opened it
   */
  public record Editor(String login, String name, Instant since) {}

  @Activate
  public EditingResource(@Reference Users users) {
    this.users = users;
  }

  /** Who else has a form of the order open. */
  @GET
  public List<Editor> others(@PathParam("id") long id, @Context SecurityContext who) {
    return others(Session.of(who.getUserPrincipal()), new OrderId(id));
  }

  /** Says that one has a form of the order open; it holds for 30 seconds. The answer is who else has. */
  @PUT
  @RequiresRight("orders.edit")
  public List<Editor> open(@PathParam("id") long id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    editors.opens(session.account(), new OrderId(id), session.getName());
    return others(session, new OrderId(id));
  }

  /** Says that one has closed it. */
  @DELETE
  @RequiresRight("orders.edit")
  public void closed(@PathParam("id") long id, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    editors.closes(session.account(), new OrderId(id), session.getName());
  }

  private List<Editor> others(Session session, OrderId order) {
    return editors.others(session.account(), order, session.getName()).stream()
        .map(e -> new Editor(e.login(), users.name(e.login()), e.since()))
        .toList();
  }
}
