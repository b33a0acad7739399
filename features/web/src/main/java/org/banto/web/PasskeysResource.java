// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.FreshProof;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** One's own passkeys (パスキー), and what they are good for: the code of a log-in, and a proof of who one is. */
@Component(service = PasskeysResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("session/passkeys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PasskeysResource {
  private final Users users;
  private final Sessions sessions;
  private final Factors factors;
  private final Passkeys passkeys;
  private final LogInLines lines;

  /**
   * One of them.
   *
   * @param id names it
   * @param name what its owner calls it
   * @param since when it was added
   * @param used when it was used last
   */
  public record View(String id, String name, Instant since, Optional<Instant> used) {}

  /**
   * What a browser is to ask an authenticator; it holds five minutes, in this session. Bytes are base64url without
   * padding.
   *
   * @param challenge what is to be signed
   * @param host the relying party; empty where the house is called by an address, for which there are no passkeys
   * @param user what an authenticator calls whoever asks
   * @param ids those that there are, as authenticators call them
   */
  public record Challenge(String challenge, String host, String user, List<String> ids) {}

  /**
   * What an authenticator says.
   *
   * @param challenge as it was given
   * @param credential the browser's {@code PublicKeyCredential} as JSON
   * @param name what a new one is called
   */
  public record Answer(
      @RequiredMember String challenge, @RequiredMember String credential, String name) {}

  /** For the service component runtime. */
  @Activate
  public PasskeysResource(
      @Reference Users users,
      @Reference Sessions sessions,
      @Reference Factors factors,
      @Reference Passkeys passkeys,
      @Reference Audit audit) {
    this.users = users;
    this.sessions = sessions;
    this.factors = factors;
    this.passkeys = passkeys;
    this.lines = new LogInLines(audit, new HouseClock());
  }

  /** One's own, the oldest first. */
  @GET
  public List<View> all(@Context SecurityContext who) {
    return passkeys.of(FactorResource.staff(who).login()).stream()
        .map(p -> new View(p.id(), p.name(), p.since(), p.used()))
        .toList();
  }

  /** What an authenticator is asked. */
  @POST
  @Path("challenge")
  @EarlyStep(LogInStage.CODE)
  public Challenge challenge(
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String cookie) {
    String login = FactorResource.staff(who).login();
    return new Challenge(
        passkeys.challenge(TextDigest.of(cookie)),
        site(request).map(Passkeys.Site::host).orElse(""),
        passkeys.handle(login),
        passkeys.of(login).stream().map(p -> Passkeys.text(p.handle())).toList());
  }

  /** Adds one, for whoever has a second factor with recovery codes. */
  @FreshProof
  @POST
  @GoodAnswer(status = 204)
  public void add(
      Answer in,
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession own = FactorResource.staff(who);
    if (factors.find(own.login()).isEmpty()) {
      throw Rejection.conflict(
          new Text(
              "先に確認コードを設定してください。端末をなくしたときの復旧コードが一緒に作られます。",
              "Set up codes first: with them come the recovery codes, for when a device is lost."));
    }
    String name = passkeys.add(own.login(), named(request), answer(in, cookie), in.name());
    lines.write(own.account(), own.actor(), "passkey.added", name);
  }

  /** Takes one away. */
  @FreshProof
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id, @Context SecurityContext who) {
    StaffSession own = FactorResource.staff(who);
    passkeys.remove(own.login(), id);
    lines.write(own.account(), own.actor(), "passkey.removed", "");
  }

  /**
   * Completes a log-in that awaits its code, or proves once more who one is ({@code urn:banto:problem:step-up}); goes on
   * under a new cookie.
   */
  @POST
  @Path("proof")
  @EarlyStep(LogInStage.CODE)
  @GoodAnswer(SessionResource.View.class)
  public Response prove(
      Answer in,
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession own = FactorResource.staff(who);
    Passkeys.Used used = judged(own, in, request, cookie);
    factors.proved(own.login());
    if (used.fell()) {
      lines.write(own.account(), own.actor(), "passkey.counted-back", used.one().name());
    }
    String renewed = sessions.complete(cookie, own);
    String act = own.in() ? "session.proved" : "session.opened";
    lines.write(own.account(), own.actor(), act, "パスキー");
    StaffSession session = sessions.find(renewed).orElseThrow();
    return SessionResource.withCookie(SessionResource.view(session, users), renewed);
  }

  private Passkeys.Used judged(
      StaffSession own, Answer in, HttpServletRequest request, String cookie) {
    try {
      return passkeys.check(own.login(), named(request), answer(in, cookie));
    } catch (Rejection wrong) {
      String act = own.in() ? "session.unproved" : "session.refused";
      lines.write(own.account(), own.actor(), act, "パスキー " + request.getRemoteAddr());
      throw wrong;
    }
  }

  private static Passkeys.Answer answer(Answer in, String cookie) {
    return new Passkeys.Answer(TextDigest.of(cookie), in.challenge(), in.credential());
  }

  private static Optional<Passkeys.Site> site(HttpServletRequest request) {
    return Passkeys.Site.of(request.getHeader(HttpHeaders.HOST), request.isSecure());
  }

  private static Passkeys.Site named(HttpServletRequest request) {
    return site(request)
        .orElseThrow(
            () ->
                Rejection.conflict(
                    new Text(
                        "パスキーは、名前（https://…）で開いた番頭でだけ使えます。",
                        "Passkeys work only where the house is opened by its name (https://…).")));
  }
}
