// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.lang.reflect.Method;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.Provider;
import org.banto.base.Text;
import org.banto.house.Anonymous;
import org.banto.house.Caller;
import org.banto.house.Callers;
import org.banto.house.DroppedIn;
import org.banto.house.FreshProof;
import org.banto.house.PublicDoors;
import org.banto.house.RequiresRight;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Lets in who is logged in, holds the right, and means the change (CSRF). */
@Provider
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String COOKIE = "banto_session";
  static final String CSRF = "X-Banto-Csrf";

  /** The account that a page shows; left out by programs. */
  static final String ACCOUNT = "X-Banto-Account";

  /** A header that every answer of the application bears. */
  static final String SEAL = "X-Content-Type-Options";

  static final Text ENDED = new Text("ログインの有効期限が切れています。", "Your session has ended.");

  private static final Text CLOSED =
      new Text(
          "ここは公開されていません。管理者が［設定］→［プログラムの画面］で許可すると開きます。",
          "This is not public; an administrator opens it at Settings, Pages of programs.");

  private final Sessions sessions;
  private final OfferedRights offered;
  private final Factors factors;
  private final Callers callers;
  private final Supplier<Optional<PublicDoors>> doors;

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest line;

  AccessFilter(
      Sessions sessions,
      OfferedRights offered,
      Factors factors,
      Callers callers,
      Supplier<Optional<PublicDoors>> doors) {
    this.doors = doors;
    this.callers = callers;
    this.sessions = sessions;
    this.offered = offered;
    this.factors = factors;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(RestartFilter.TAKEN, true);
    Method method = resource.getResourceMethod();
    Class<?> type = resource.getResourceClass();
    boolean dropped = isDropped(type);
    FencedAnswer.of(line).judge(dropped);
    if (method != null && method.isAnnotationPresent(Anonymous.class)) {
      if (dropped && doors.get().filter(d -> d.isOpen(type)).isEmpty()) {
        request.abortWith(Problem.of(404, CLOSED, Language.of(request)).toResponse());
      }
      return;
    }
    String token = token(request);
    StaffSession session = token.isEmpty() ? null : sessions.find(token).orElse(null);
    if (session != null) {
      // taken off again by the filter around the application
      callers.swap(new Caller(line.getRemoteAddr(), OpenSession.number(TextDigest.of(token))));
    }
    Locale reader = Language.of(request);
    if (session == null) {
      request.abortWith(Problem.of(401, ENDED, reader).toResponse());
      return;
    }
    Optional<Text> elsewhere = sessions.refusal(session, line.getRemoteAddr());
    if (elsewhere.isPresent()) {
      request.abortWith(Problem.fromElsewhere(elsewhere.get(), reader).toResponse());
      return;
    }
    if (!session.in() && !early(method, session.stage())) {
      request.abortWith(Problem.early(session.stage(), reader).toResponse());
      return;
    }
    if (changes(request)
        && !session.csrf().isEmpty()
        && !session.csrf().equals(request.getHeaderString(CSRF))) {
      request.abortWith(
          Problem.of(
                  403,
                  new Text("ページが古くなっています。再読み込みしてください。", "The page is out of date; reload it."),
                  reader)
              .toResponse());
      return;
    }
    if (elsewhere(request, session)) {
      request.abortWith(
          Problem.of(
                  409,
                  new Text(
                      "別の店舗IDに切り替わっています。ページを再読み込みしてください。",
                      "You work on another account now; reload the page."),
                  reader)
              .toResponse());
      return;
    }
    if (session.mustChange() && !"session".equals(first(request))) {
      request.abortWith(
          Problem.of(
                  403,
                  new Text("先にご自分のパスワードを決めてください。", "Choose a password of your own first."),
                  reader)
              .toResponse());
      return;
    }
    String right = method == null ? "" : right(method);
    if (!right.isEmpty() && !session.may(right)) {
      Text name = offered.name(right);
      Text words = new Text("必要な権限: " + name.ja(), "This needs the right: " + name.en());
      request.abortWith(Problem.of(403, words, reader).toResponse());
      return;
    }
    if (method != null && dangerous(method) && !factors.fresh(session)) {
      request.abortWith(Problem.stepUp(reader).toResponse());
      return;
    }
    request.setSecurityContext(new Known(session, request.getSecurityContext().isSecure()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putIfAbsent("Cache-Control", List.of("no-store"));
    response.getHeaders().putSingle(SEAL, "nosniff");
    // a locator of sub-resources has answered by itself, before anybody could judge it
    if (!FencedAnswer.of(line).judged() && response.getStatus() < 400 && !isOptions(request)) {
      response.setStatus(404);
      response.setEntity(null);
    }
  }

  private static boolean isOptions(ContainerRequestContext request) {
    return request.getMethod().equals("OPTIONS");
  }

  /** Of a class without a bundle, which a loader of its own has made, nobody knows whose it is. */
  private static boolean isDropped(Class<?> type) {
    if (type == null || type.getClassLoader() == AccessFilter.class.getClassLoader()) {
      return false;
    }
    Bundle bundle = FrameworkUtil.getBundle(type);
    return bundle == null || DroppedIn.is(bundle.getLocation());
  }

  private static boolean early(Method method, LogInStage stage) {
    EarlyStep step = method == null ? null : method.getAnnotation(EarlyStep.class);
    return step != null && List.of(step.value()).contains(stage);
  }

  /** A page that still shows another account must not write into this one. */
  private static boolean elsewhere(ContainerRequestContext request, StaffSession session) {
    String shown = request.getHeaderString(ACCOUNT);
    return shown != null
        && !shown.equals(session.account().value())
        && !"session".equals(first(request));
  }

  /** The right that a method of a resource asks for; empty for none. */
  static String right(Method method) {
    RequiresRight own = method.getAnnotation(RequiresRight.class);
    RequiresRight needs =
        own != null ? own : method.getDeclaringClass().getAnnotation(RequiresRight.class);
    return needs == null ? "" : needs.value();
  }

  /** Whether a method of a resource is done only by whoever has just proved who they are. */
  static boolean dangerous(Method method) {
    return method.isAnnotationPresent(FreshProof.class)
        || method.getDeclaringClass().isAnnotationPresent(FreshProof.class)
            && !method.isAnnotationPresent(GET.class);
  }

  private static String token(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith("Bearer ")) {
      return header.substring(7).trim();
    }
    Cookie cookie = request.getCookies().get(COOKIE);
    return cookie == null ? "" : cookie.getValue();
  }

  private static boolean changes(ContainerRequestContext request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> false;
      default -> true;
    };
  }

  private static String first(ContainerRequestContext request) {
    return request.getUriInfo().getPathSegments().get(0).getPath();
  }

  private record Known(StaffSession session, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return session;
    }

    @Override
    public boolean isUserInRole(String role) {
      return session.may(role);
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return "BANTO";
    }
  }
}
