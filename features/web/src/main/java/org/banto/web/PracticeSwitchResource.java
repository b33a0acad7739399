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
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Audit;
import org.banto.house.GoodAnswer;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * Between the account at work and the one for practice (練習用の店舗ID), in every plan: it is no second shop, so it is as
 * if one logged in there.
 */
@Component(service = PracticeSwitchResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("session/practice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PracticeSwitchResource {
  private final Users users;
  private final Sessions sessions;
  private final LogInLines lines;

  /** Whether to practise from now on; not said is no. */
  public record Practising(Boolean practice) {}

  @Activate
  public PracticeSwitchResource(
      @Reference Users users, @Reference Sessions sessions, @Reference Audit audit) {
    this.users = users;
    this.sessions = sessions;
    this.lines = new LogInLines(audit, new HouseClock());
  }

  /** Goes on, under a new cookie, with the first account of the user that is for practice, or that is not. */
  @POST
  @GoodAnswer(SessionResource.View.class)
  public Response practise(
      Practising in,
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String token) {
    StaffSession session = (StaffSession) who.getUserPrincipal();
    return move(session, token, Boolean.TRUE.equals(in.practice()), request.getRemoteAddr())
        .toResponse();
  }

  SessionResource.Entered move(
      StaffSession session, String token, boolean practice, String address) {
    User user = users.find(session.login()).orElseThrow(ForbiddenException::new);
    AccountId there =
        users.accounts(user).stream()
            .filter(a -> a.practice() == practice)
            .map(Account::id)
            .findFirst()
            .orElseThrow(PracticeSwitchResource::nowhere);
    StaffSession moved = session.begunOn(there);
    String renewed = sessions.move(token, moved, address);
    lines.write(moved.account(), moved.actor(), "session.moved", "店舗IDの切り替え（練習）");
    return new SessionResource.Entered(SessionResource.view(moved, users), renewed);
  }

  private static Rejection nowhere() {
    return Rejection.notFound(
        new Text("移る先の店舗IDがありません。", "There is no such account that you work on."));
  }
}
