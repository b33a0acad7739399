// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.flow.Shift;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Counts who is in, and lets nobody in any more when the house closes: they hear that nothing was
 * done and when to come again. It stands before every other filter of the REST application; {@link
 * PageEntrance} leads here, too.
 */
@Component(
    service = {Entrance.class, Filter.class, Shift.class},
    property = "service.ranking:Integer=10000")
@HttpWhiteboardFilterName("banto-entrance")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class Entrance implements Filter, Shift {
  private static final String SECONDS = "10";
  private static final String PROBLEM =
      "{\"type\":\"urn:banto:problem:closing\",\"title\":\"%s\",\"status\":503,\"detail\":\"%s\"}";

  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean closed;

  /** Open. */
  @Activate
  public Entrance() {}

  @Override
  public void end() {
    closed = true;
  }

  @Override
  public List<String> underWay() {
    int n = inside.get();
    return n == 0 ? List.of() : List.of(n + " requests");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    inside.incrementAndGet();
    try {
      // looked at after it was counted: whoever is let in is waited for
      if (closed) {
        refuse((HttpServletRequest) request, (HttpServletResponse) response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      inside.decrementAndGet();
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean health = "/health".equals(request.getRequestURI());
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Connection", "close");
    response.setContentType(
        health ? "application/json; charset=utf-8" : "application/problem+json");
    String body = health ? "{\"status\":\"stopping\"}" : problem(request);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private static String problem(HttpServletRequest request) {
    String language = request.getHeader("Accept-Language");
    return language != null && language.startsWith("en")
        ? PROBLEM.formatted("The house closes", "Nothing was done; try again in a moment.")
        : PROBLEM.formatted("停止しています", "何も行っていません。少し待ってから、もう一度お試しください。");
  }
}
