// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.GoodAnswer;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Where somebody is logged in, for that person alone. */
@Component(service = SessionsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
  private final Sessions sessions;
  private final LogInLines lines;

  /**
   * One of one's own sessions.
   *
   * @param id names it
   * @param opened when one logged in
   * @param seen when it was used last, to the minute
   * @param address where from; empty where it is not known
   * @param browser as it names itself; empty where it is not known
   * @param current whether it is the one that asks
   */
  public record View(
      String id, Instant opened, Instant seen, String address, String browser, boolean current) {
    static View of(OpenSession one, String cookie) {
      return new View(
          one.id(),
          one.opened(),
          one.seen(),
          one.origin().address(),
          one.origin().browser(),
          Sessions.isOf(one, cookie));
    }
  }

  @Activate
  public SessionsResource(@Reference Sessions sessions, @Reference Audit audit) {
    this.sessions = sessions;
    this.lines = new LogInLines(audit, new HouseClock());
  }

  /** One's own sessions, the newest first. */
  @GET
  public List<View> all(
      @Context SecurityContext who, @CookieParam(AccessFilter.COOKIE) String cookie) {
    return sessions.of(staff(who).login()).stream().map(one -> View.of(one, cookie)).toList();
  }

  /** Ends all of them but the one that asks. */
  @DELETE
  @GoodAnswer(status = 204)
  public Response endOthers(
      @Context SecurityContext who, @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession own = staff(who);
    sessions.closeOthers(own.login(), cookie);
    return ended(own);
  }

  /** Ends one of them. */
  @DELETE
  @Path("{id}")
  @GoodAnswer(status = 204)
  public Response end(@PathParam("id") String id, @Context SecurityContext who) {
    StaffSession own = staff(who);
    if (!sessions.closeOne(own.login(), id)) {
      throw Rejection.notFound(new Text("このログインはすでに終わっています。", "This session has ended already."));
    }
    return ended(own);
  }

  private Response ended(StaffSession own) {
    lines.write(own.account(), own.actor(), "session.ended", own.login());
    return Response.noContent().build();
  }

  private static StaffSession staff(SecurityContext who) {
    StaffSession session = (StaffSession) who.getUserPrincipal();
    if (session.program()) {
      throw Rejection.forbidden(new Text("ログインの一覧は、担当者だけが扱えます。", "Sessions are for staff only."));
    }
    return session;
  }
}
