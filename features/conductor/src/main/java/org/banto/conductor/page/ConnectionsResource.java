// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import java.util.List;
import java.util.Map;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.account.Needs;
import org.banto.account.Session;
import org.banto.connect.Connection;
import org.banto.connect.ConnectionId;
import org.banto.connect.Connections;
import org.banto.connect.ConnectorException;
import org.banto.connect.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The accounts at far sides. */
@Component(service = ConnectionsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
@Needs("settings")
public final class ConnectionsResource {
  private static final int DAYS = 60;

  private final Connections connections;
  private final Ledger ledger;

  /**
   * What came of a test.
   *
   * @param ok whether the account works
   * @param words why not, for staff
   * @param field the setting that is wrong, or empty
   */
  public record Test(boolean ok, String words, String field) {}

  /** Remembers. */
  @Activate
  public ConnectionsResource(@Reference Connections connections, @Reference Ledger ledger) {
    this.connections = connections;
    this.ledger = ledger;
  }

  /** All of the account. */
  @GET
  public List<Connection> list(@Context SecurityContext who) {
    return connections.list(session(who).account());
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public Connection one(@PathParam("id") String id, @Context SecurityContext who) {
    return found(id, who);
  }

  /** Sets one up, or changes it. */
  @PUT
  @Path("{id}")
  public Connection save(
      @PathParam("id") String id, Map<String, String> settings, @Context SecurityContext who) {
    Session session = session(who);
    return connections.save(session.account(), read(id), settings, session.actor());
  }

  /** Takes one away; its orders stay. */
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    connections.remove(found.account(), found.id(), session(who).actor());
  }

  /** Asks the far side whether the account works. */
  @POST
  @Path("{id}/test")
  public Test test(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    try {
      connections.test(found.account(), found.id());
      return new Test(true, "つながりました", "");
    } catch (ConnectorException e) {
      return new Test(false, e.getMessage(), e.field());
    }
  }

  /** Switches it on. */
  @POST
  @Path("{id}/enable")
  public Connection enable(@PathParam("id") String id, @Context SecurityContext who) {
    return enable(id, true, who);
  }

  /** Switches it off. */
  @POST
  @Path("{id}/disable")
  public Connection disable(@PathParam("id") String id, @Context SecurityContext who) {
    return enable(id, false, who);
  }

  private Connection enable(String id, boolean on, SecurityContext who) {
    Connection found = found(id, who);
    connections.enable(found.account(), found.id(), on, session(who).actor());
    return found(id, who);
  }

  /** Has it read as soon as its pace allows. */
  @POST
  @Path("{id}/wake")
  public Connection wake(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    connections.wake(found.account(), found.id());
    return found(id, who);
  }

  /** How complete its days are. */
  @GET
  @Path("{id}/days")
  public List<Ledger.Day> days(@PathParam("id") String id, @Context SecurityContext who) {
    Connection found = found(id, who);
    return ledger.days(found.account(), found.id(), DAYS);
  }

  private Connection found(String id, SecurityContext who) {
    return connections
        .find(session(who).account(), read(id))
        .orElseThrow(() -> new NotFoundException("接続「" + id + "」はありません。"));
  }

  private static ConnectionId read(String id) {
    try {
      return ConnectionId.of(id);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("接続の名前は「種類~名前」（英小文字・数字・ハイフン）です。", e);
    }
  }

  private static Session session(SecurityContext who) {
    return (Session) who.getUserPrincipal();
  }
}
