// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.ForbiddenException;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
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

/** One's own second factor (二段階認証). */
@Component(service = FactorResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("session/factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FactorResource {
  private final Users users;
  private final Sessions sessions;
  private final Factors factors;
  private final LogInLines lines;

  /**
   * How one's own second factor stands.
   *
   * @param on whether it is asked for at the log-in
   * @param since when it was set up
   * @param recovery how many recovery codes are left
   * @param required whether the house asks one of oneself
   */
  public record State(boolean on, Optional<Instant> since, int recovery, boolean required) {}

  /** What is sent to prove who one is; the code where there is a second factor. */
  public record Proof(@RequiredMember String password, String code) {}

  /** A code of the authenticator, six digits, or a recovery code. */
  public record Code(@RequiredMember String code) {}

  /**
   * What an authenticator is to know.
   *
   * @param key in base 32 (RFC 4648), to be typed
   * @param qr the same as a QR code: one text per row of modules from the top, 1 is dark; without the quiet zone
   */
  public record Begun(String key, List<String> qr) {}

  /** Recovery codes, each good for one log-in; they are shown once. */
  public record Recovery(List<String> codes) {}

  /** For the service component runtime. */
  @Activate
  public FactorResource(
      @Reference Users users,
      @Reference Sessions sessions,
      @Reference Factors factors,
      @Reference Audit audit) {
    this.users = users;
    this.sessions = sessions;
    this.factors = factors;
    this.lines = new LogInLines(audit, new HouseClock());
  }

  /** How it stands. */
  @GET
  @EarlyStep(LogInStage.ENROL)
  public State state(@Context SecurityContext who) {
    StaffSession own = staff(who);
    Optional<SecondFactor> factor = factors.find(own.login());
    return new State(
        factor.isPresent(),
        factor.map(SecondFactor::since),
        factor.map(f -> f.recovery().size()).orElse(0),
        factors.asks(user(own)));
  }

  /** Begins to set it up, after the password was given once more. */
  @POST
  @EarlyStep(LogInStage.ENROL)
  public Begun begin(Proof in, @Context SecurityContext who) {
    StaffSession own = staff(who);
    factors.prove(own.login(), in.password(), in.code());
    String key = factors.begin(own.login());
    return new Begun(key, QrRows.of(TimeCodes.address(own.login(), key)));
  }

  /** Turns it on with a first code of it; ends one's other sessions, and goes on under a new cookie. */
  @POST
  @Path("confirmation")
  @EarlyStep(LogInStage.ENROL)
  @GoodAnswer(Recovery.class)
  public Response confirm(
      Code in, @Context SecurityContext who, @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession own = staff(who);
    List<String> codes = factors.confirm(own.login(), in.code());
    sessions.closeOthers(own.login(), cookie);
    String renewed = sessions.complete(cookie, own);
    lines.write(own.account(), own.actor(), "factor.set", "");
    return SessionResource.withCookie(new Recovery(codes), renewed);
  }

  /** Makes new recovery codes; those of before are good for nothing. */
  @POST
  @Path("recovery")
  public Recovery renew(Proof in, @Context SecurityContext who) {
    StaffSession own = staff(who);
    factors.prove(own.login(), in.password(), in.code());
    List<String> codes = factors.renew(own.login());
    lines.write(own.account(), own.actor(), "factor.recovery-renewed", "");
    return new Recovery(codes);
  }

  /**
   * Turns it off, ends one's other sessions, and goes on under a new cookie; where the house asks for one, with
   * nothing but setting up the next.
   */
  @POST
  @Path("removal")
  @GoodAnswer(SessionResource.View.class)
  public Response remove(
      Proof in, @Context SecurityContext who, @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession own = staff(who);
    factors.prove(own.login(), in.password(), in.code());
    factors.remove(own.login());
    sessions.closeOthers(own.login(), cookie);
    String renewed = sessions.renew(cookie, own.at(factors.stage(user(own))));
    lines.write(own.account(), own.actor(), "factor.removed", "");
    return entered(renewed);
  }

  /** Proves once more who one is, for what asks for it ({@code urn:banto:problem:step-up}); goes on under a new cookie. */
  @POST
  @Path("proof")
  @GoodAnswer(SessionResource.View.class)
  public Response prove(
      Proof in,
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession own = staff(who);
    try {
      factors.prove(own.login(), in.password(), in.code());
    } catch (Rejection wrong) {
      lines.write(own.account(), own.actor(), "session.unproved", request.getRemoteAddr());
      throw wrong;
    }
    String renewed = sessions.complete(cookie, own);
    lines.write(own.account(), own.actor(), "session.proved", "");
    return entered(renewed);
  }

  /**
   * Nothing, where one has proved lately enough who one is for what asks for it. A browser that follows a link can be
   * asked for nothing: the page asks here first.
   */
  @FreshProof
  @GET
  @Path("proof")
  public void proved() {
    // whoever comes here has
  }

  /** Gives the code that a log-in awaits, and goes on under a new cookie. */
  @POST
  @Path("code")
  @EarlyStep(LogInStage.CODE)
  @GoodAnswer(SessionResource.View.class)
  public Response code(
      Code in,
      @Context SecurityContext who,
      @Context HttpServletRequest request,
      @CookieParam(AccessFilter.COOKIE) String cookie) {
    StaffSession half = staff(who);
    if (half.stage() != LogInStage.CODE) {
      throw Rejection.conflict(new Text("確認コードはすでに入力されています。", "The code was given already."));
    }
    Factors.Proof proof = judged(half, in.code(), request.getRemoteAddr());
    String renewed = sessions.complete(cookie, half);
    String how = proof == Factors.Proof.CODE ? "ログイン（確認コード）" : "ログイン（復旧コード）";
    lines.write(half.account(), half.actor(), "session.opened", how);
    return entered(renewed);
  }

  private Response entered(String cookie) {
    StaffSession session = sessions.find(cookie).orElseThrow();
    return SessionResource.withCookie(SessionResource.view(session, users), cookie);
  }

  private Factors.Proof judged(StaffSession half, String code, String address) {
    try {
      return factors.check(half.login(), code);
    } catch (Rejection wrong) {
      lines.write(half.account(), half.actor(), "session.refused", "確認コードの間違い " + address);
      throw wrong;
    }
  }

  private User user(StaffSession session) {
    return users.find(session.login()).orElseThrow(ForbiddenException::new);
  }

  static StaffSession staff(SecurityContext who) {
    StaffSession session = (StaffSession) who.getUserPrincipal();
    if (session.program()) {
      throw Rejection.forbidden(
          new Text("二段階認証は、担当者だけが使います。", "A second factor is for staff only."));
    }
    return session;
  }
}
