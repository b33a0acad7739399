// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.ForbiddenException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.house.Audit;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Going on with another 店舗ID without a log-in (ID切り替え機能). */
@Component(
    service = AccountSwitchResource.class,
    configurationPid = "banto.function.shop-id-switch",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("session/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountSwitchResource {
  private final Users users;
  private final Sessions sessions;
  private final LogInLines lines;

  /** What is sent to work on another account. */
  public record OtherAccount(@RequiredMember String account) {}

  @Activate
  public AccountSwitchResource(
      @Reference Users users, @Reference Sessions sessions, @Reference Audit audit) {
    this.users = users;
    this.sessions = sessions;
    this.lines = new LogInLines(audit, new HouseClock());
  }

  /** Goes on with another account, under a new cookie. */
  @POST
  @GoodAnswer(SessionResource.View.class)
  public Response account(
      OtherAccount in,
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String token) {
    return move((StaffSession) who.getUserPrincipal(), token, in.account(), request.getRemoteAddr())
        .toResponse();
  }

  SessionResource.Entered move(StaffSession session, String token, String account, String address) {
    User user = users.find(session.login()).orElseThrow(ForbiddenException::new);
    StaffSession moved = session.on(SessionResource.allowed(users.accounts(user), account));
    String renewed = sessions.move(token, moved, address);
    lines.write(moved.account(), moved.actor(), "session.moved", "店舗IDの切り替え");
    return new SessionResource.Entered(SessionResource.view(moved, users), renewed);
  }
}
