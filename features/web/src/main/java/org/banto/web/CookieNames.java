// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;

/**
 * What cookies of the house are called on the line. Over https the session's is {@code __Host-banto_session}, which a
 * browser takes from this host alone, by https alone and for all paths, so that neither a neighbour
 * under the same domain nor somebody on a plain line can put another in its place (RFC 6265bis, 4.1.3;
 * OWASP ASVS 5.0, 3.3.1 and 3.3.3). Only the name that fits the scheme is read. The rooms know them without
 * what stands before {@link #OWN}.
 */
@Provider
@PreMatching
final class CookieNames implements ContainerRequestFilter, ContainerResponseFilter {
  /** How the names of the house's own cookies begin. */
  static final String OWN = "banto_";

  private static final String HOST = "__Host-";

  private static final String SET = "Set-Cookie";

  @Context private HttpServletRequest line;

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> sent = request.getHeaders().get(HttpHeaders.COOKIE);
    if (sent != null && line.isSecure()) {
      String read = read(sent);
      if (read.isEmpty()) {
        request.getHeaders().remove(HttpHeaders.COOKIE);
      } else {
        request.getHeaders().putSingle(HttpHeaders.COOKIE, read);
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    List<Object> set = response.getHeaders().get(SET);
    if (set != null && line.isSecure()) {
      List<Object> written = new ArrayList<>();
      set.forEach(one -> written.add(written(one.toString())));
      response.getHeaders().put(SET, written);
    }
  }

  /** What was sent over https, as the rooms know it. */
  static String read(List<String> sent) {
    return sent.stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(one -> !one.isEmpty() && !one.startsWith(OWN))
        .map(one -> one.startsWith(HOST + OWN) ? one.substring(HOST.length()) : one)
        .collect(Collectors.joining("; "));
  }

  /** What is set, as it goes out over https. */
  static String written(String cookie) {
    return cookie.startsWith(OWN) ? HOST + cookie + "; Secure" : cookie;
  }
}
