// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Locale;
import javax.annotation.Priority;
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
import org.banto.house.RequiresRight;

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

  private static final String TOKEN = "banto.token";

  private final Sessions sessions;
  private final OfferedRights offered;

  @Context private ResourceInfo resource;

  AccessFilter(Sessions sessions, OfferedRights offered) {
    this.sessions = sessions;
    this.offered = offered;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(RestartFilter.TAKEN, true);
    Method method = resource.getResourceMethod();
    if (method != null && method.isAnnotationPresent(Anonymous.class)) {
      return;
    }
    String token = token(request);
    StaffSession session = token.isEmpty() ? null : sessions.find(token).orElse(null);
    Locale reader = Language.of(request);
    if (session == null) {
      request.abortWith(
          Problem.of(401, new Text("ログインの有効期限が切れています。", "Your session has ended."), reader)
              .toResponse());
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
    request.setProperty(TOKEN, token);
    request.setSecurityContext(new Known(session, request.getSecurityContext().isSecure()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putIfAbsent("Cache-Control", java.util.List.of("no-store"));
    response.getHeaders().putSingle(SEAL, "nosniff");
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
