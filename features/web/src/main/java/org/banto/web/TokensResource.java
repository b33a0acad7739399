// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.FreshProof;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Bearer tokens for programs. */
@Component(service = TokensResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("tokens")
@RequiresRight("users.manage")
@FreshProof
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {
  private static final String PREFIX = "token:";

  private final Sessions sessions;
  private final OfferedRights offered;
  private final Audit audit;

  /** A token without its secret. */
  public record View(String name, Set<String> rights, Instant until, String maker) {}

  /** What is sent to make one. */
  public record Edit(@RequiredMember String name, @RequiredMember Set<String> rights) {}

  /** A new token, shown once. */
  public record Fresh(String name, String token) {}

  @Activate
  public TokensResource(
      @Reference Sessions sessions, @Reference OfferedRights offered, @Reference Audit audit) {
    this.sessions = sessions;
    this.offered = offered;
    this.audit = audit;
  }

  /** The tokens of the account. */
  @GET
  public List<View> all(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    return sessions.tokens().values().stream()
        .filter(s -> s.account().equals(session.account()))
        .map(s -> new View(s.login(), s.rights(), s.until(), s.maker()))
        .toList();
  }

  /**
   * Makes a token for the account of the one who asks. It never has more rights than they have at
   * the time it is used, never manages users, and ends with their account.
   */
  @POST
  public Fresh add(Edit in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (in.name() == null || !in.name().matches("[a-z0-9.-]{2,40}")) {
      throw new Rejection(
          new Text(
              "名前は半角の英小文字・数字・ピリオド・ハイフンで2～40文字にしてください。",
              "A name has small letters, digits, periods and hyphens, from 2 to 40 characters."));
    }
    if (in.rights() == null || in.rights().isEmpty()) {
      throw new Rejection(new Text("権限を1つ以上選んでください。", "Choose one right at least."));
    }
    if (!in.rights().stream().allMatch(session::may)) {
      throw new Rejection(
          new Text("ご自分にない権限は付けられません。", "You cannot give rights that you do not have."));
    }
    if (User.manages(in.rights())) {
      throw new Rejection(
          new Text(
              "担当者の管理とすべての権限は、プログラムには付けられません。",
              "The rights to manage staff and to do everything cannot be given to a program."));
    }
    offered.check(in.rights(), Set.of());
    String name = PREFIX + in.name();
    String token = sessions.openToken(session.getName(), name, session.account(), in.rights());
    audit.write(session.account(), session.actor(), "token.added", name);
    return new Fresh(name, token);
  }

  /** Ends a token; by the name it was made with, or by the one it is listed with. */
  @DELETE
  @Path("{name}")
  public Map<String, Boolean> end(@PathParam("name") String name, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    String listed = name.startsWith(PREFIX) ? name : PREFIX + name;
    StaffSession there = sessions.tokens().get(listed);
    if (there == null || !there.account().equals(session.account())) {
      throw Rejection.notFound(new Text("この名前のトークンはありません。", "There is no token of this name."));
    }
    sessions.closeToken(listed);
    audit.write(session.account(), session.actor(), "token.ended", listed);
    return Map.of("ended", true);
  }
}
