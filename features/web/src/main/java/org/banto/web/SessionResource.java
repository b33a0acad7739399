// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.ForbiddenException;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Anonymous;
import org.banto.house.Audit;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiredMember;
import org.banto.house.Vault;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Logging in and out. */
@Component(service = SessionResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
  /** Longer ones are nobody's: they are refused before anything of them is kept. */
  private static final int LONGEST_LOGIN = 64;

  private static final int LONGEST_PASSWORD = 256;

  private final Users users;
  private final Sessions sessions;
  private final Factors factors;
  private final LogInLines lines;
  private final Tries tries;
  private final KnownBrowsers known;

  /** What is sent to log in; the account is the user's first when left out. */
  public record LogIn(
      String account, @RequiredMember String user, @RequiredMember String password) {}

  /** What is sent to choose a password. */
  public record NewPassword(
      @RequiredMember String old, @RequiredMember @JsonProperty("new") String chosen) {}

  /**
   * Who is logged in, and what every changing request must carry.
   *
   * @param accounts those one may work on; none before the log-in is complete
   * @param rights what one may do; nothing before the log-in is complete
   * @param stage how far the log-in has come: whether a second factor is to be given, or set up, first
   */
  public record View(
      String user,
      String name,
      String account,
      List<Account> accounts,
      Set<String> rights,
      String csrf,
      boolean mustChangePassword,
      LogInStage stage) {}

  /**
   * Whoever has just come in.
   *
   * @param view what the page is told
   * @param token the value of the cookie
   */
  record Entered(View view, String token) {
    Response toResponse() {
      return withCookie(view, token);
    }
  }

  @Activate
  public SessionResource(
      @Reference Users users,
      @Reference Sessions sessions,
      @Reference Factors factors,
      @Reference JpaTries tries,
      @Reference Vault vault,
      @Reference Audit audit) {
    this.users = users;
    this.sessions = sessions;
    this.factors = factors;
    this.tries = new Tries(tries, new HouseClock());
    this.known = new KnownBrowsers(vault, users::token, new HouseClock());
    this.lines = new LogInLines(audit, new HouseClock());
  }

  /** An answer that brings the session's cookie. */
  static Response withCookie(Object answer, String token) {
    return Response.ok(answer)
        .header(
            "Set-Cookie",
            AccessFilter.COOKIE
                + "="
                + token
                + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200")
        .build();
  }

  /**
   * Logs in, and out of the session that the browser had before; after five wrong passwords from one
   * place each further try has to wait longer, and a browser in which one has logged in before is a
   * place of its own. Of whoever has a second factor the session can do
   * nothing until its code is given: see {@code stage}.
   */
  @POST
  @Anonymous
  @GoodAnswer(View.class)
  public Response logIn(
      LogIn in,
      @Context HttpServletRequest request,
      @Context HttpHeaders headers,
      @CookieParam(AccessFilter.COOKIE) String before) {
    if (in == null || in.user() == null || in.password() == null) {
      throw new Rejection(new Text("ログインIDとパスワードを入力してください。", "Enter login and password."));
    }
    if (in.user().length() > LONGEST_LOGIN || in.password().length() > LONGEST_PASSWORD) {
      throw wrong();
    }
    String address = request.getRemoteAddr();
    Tries.From from =
        new Tries.From(in.user(), address, known.of(in.user(), name -> value(headers, name)));
    Tries.mayGo(tries.begin(from));
    User user = users.logIn(in.user(), in.password()).orElse(null);
    if (user == null) {
      lines.write(Users.HOME, Actor.system("web"), "session.refused", "ログイン失敗 " + address);
      throw wrong();
    }
    tries.succeeded(from);
    if (users.late(user)) {
      lines.write(Users.HOME, Actor.system("web"), "session.refused", "仮パスワードの期限切れ " + address);
      throw new Rejection(
          Rejection.Kind.UNAUTHENTICATED,
          new Text(
              "仮パスワードの期限（24時間）が切れています。担当者を管理する人に、新しいものを発行してもらってください。",
              "The one-time password has expired (24 hours). Ask whoever manages staff for a new one."));
    }
    List<Account> accounts = users.accounts(user);
    AccountId account =
        in.account() == null || in.account().isEmpty()
            ? accounts.stream().map(Account::id).findFirst().orElseThrow(ForbiddenException::new)
            : allowed(accounts, in.account());
    LogInStage stage = factors.stage(user);
    String token = sessions.open(user, account, origin(request), stage);
    // what was looked at before the session was there may have changed until then
    if (!users.isCurrent(user) || factors.stage(user) != stage) {
      sessions.close(token);
      throw wrong();
    }
    if (before != null) {
      sessions.supersede(before);
    }
    lines.write(account, Actor.staff(user.login()), act(stage), "ログイン");
    return entered(sessions.find(token).orElseThrow(), token, from);
  }

  private static String value(HttpHeaders headers, String cookie) {
    Cookie sent = headers.getCookies().get(cookie);
    return sent == null ? null : sent.getValue();
  }

  /** The browser is known from now on to whoever has the right password. */
  private Response entered(StaffSession session, String token, Tries.From from) {
    Response.ResponseBuilder answer =
        Response.fromResponse(new Entered(view(session), token).toResponse());
    return from.browser().isPresent()
        ? answer.build()
        : answer.header("Set-Cookie", known.cookie(session.login())).build();
  }

  private static String act(LogInStage stage) {
    return stage == LogInStage.CODE ? "session.awaits-code" : "session.opened";
  }

  private static Origin origin(HttpServletRequest request) {
    String browser = request.getHeader(HttpHeaders.USER_AGENT);
    return new Origin(request.getRemoteAddr(), browser == null ? "" : browser);
  }

  private static Rejection wrong() {
    return new Rejection(
        Rejection.Kind.UNAUTHENTICATED,
        new Text("ログインIDかパスワードが違います。", "The login or the password is wrong."));
  }

  /** Who is logged in. */
  @GET
  @EarlyStep({LogInStage.CODE, LogInStage.ENROL})
  public View view(@Context SecurityContext who) {
    return view((StaffSession) who.getUserPrincipal());
  }

  /** Logs out. */
  @DELETE
  @EarlyStep({LogInStage.CODE, LogInStage.ENROL})
  @GoodAnswer(status = 204)
  public Response logOut(
      @Context SecurityContext who, @CookieParam(AccessFilter.COOKIE) String token) {
    StaffSession session = (StaffSession) who.getUserPrincipal();
    if (session.program()) {
      throw Rejection.forbidden(
          new Text("トークンは、担当者の画面で終わらせてください。", "A token is ended on the page of the staff."));
    }
    sessions.close(token);
    lines.write(session.account(), session.actor(), "session.closed", "ログアウト");
    return Response.noContent()
        .header(
            "Set-Cookie", AccessFilter.COOKIE + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0")
        .build();
  }

  /** Chooses a password; ends the user's other sessions, and goes on under a new cookie. */
  @POST
  @Path("password")
  @EarlyStep(LogInStage.ENROL)
  @GoodAnswer(View.class)
  public Response password(
      NewPassword in,
      @Context SecurityContext who,
      @CookieParam(AccessFilter.COOKIE) String token) {
    StaffSession session = (StaffSession) who.getUserPrincipal();
    User user = users.find(session.login()).orElseThrow(ForbiddenException::new);
    users.change(user, in.old(), in.chosen());
    sessions.closeOthers(user.login(), token);
    StaffSession changed = session.changed();
    String renewed = sessions.renew(token, changed);
    FirstLogin.inDataFolder().forget();
    lines.write(session.account(), session.actor(), "password.changed", "パスワード変更");
    return new Entered(view(changed), renewed).toResponse();
  }

  private View view(StaffSession session) {
    return view(session, users);
  }

  static View view(StaffSession session, Users users) {
    User user = users.find(session.login()).orElseThrow(ForbiddenException::new);
    return new View(
        user.login(),
        user.name(),
        session.account().value(),
        session.in() ? users.accounts(user) : List.of(),
        session.in() ? new TreeSet<>(session.rights()) : Set.of(),
        session.csrf(),
        session.mustChange(),
        session.stage());
  }

  /** The account of that id, which must be among these. */
  static AccountId allowed(List<Account> accounts, String id) {
    return accounts.stream()
        .map(Account::id)
        .filter(a -> a.value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.forbidden(
                    new Text("この店舗IDでは作業できません。", "You do not work on this account.")));
  }
}
