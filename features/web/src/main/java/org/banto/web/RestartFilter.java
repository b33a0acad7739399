// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.base.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Holds requests while the whiteboard takes the application down to build it anew with a resource
 * more or less. A request that falls into that moment meets no application at all (404, or an
 * exception of the transport): nothing has been done, so it is simply handed in again.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("banto-restart")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class RestartFilter implements Filter {
  /** Request attribute: the application has taken the request. */
  static final String TAKEN = "banto.taken";

  private static final Duration STEP = Duration.ofMillis(20);

  private final Duration longest;

  /** For five seconds. */
  @Activate
  public RestartFilter() {
    this(Duration.ofSeconds(5));
  }

  RestartFilter(Duration longest) {
    this.longest = longest;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (FencedAnswer.of(request) != null) { // goes on after a wait: the answer is what it was
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse answer = (HttpServletResponse) response;
    long end = System.nanoTime() + longest.toNanos();
    while (!taken(request, answer, chain)) {
      answer.reset();
      if (System.nanoTime() - end > 0) {
        refuse((HttpServletRequest) request, answer);
        return;
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  private static boolean taken(
      ServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    FencedAnswer attempt = new FencedAnswer(request, response);
    try {
      chain.doFilter(request, attempt);
      if (response.getStatus() >= 400 && !answered(request, response)) {
        return false;
      }
      attempt.keep();
      return true;
    } catch (RuntimeException | ServletException e) {
      if (answered(request, response)) {
        throw e;
      }
      return false;
    }
  }

  /** Whether the application had its say: {@link AccessFilter} stands at its entrance and at its exit. */
  private static boolean answered(ServletRequest request, HttpServletResponse response) {
    return request.getAttribute(TAKEN) != null
        || response.containsHeader(AccessFilter.SEAL)
        || response.isCommitted();
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Text detail =
        new Text(
            "機能を切り替えています。何も行っていません。もう一度お試しください。",
            "The house is changing its functions. Nothing was done; try again.");
    Locale reader = Language.of(request.getHeader("Accept-Language"));
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "1");
    response.setContentType(Problem.MEDIA_TYPE);
    response
        .getOutputStream()
        .write(
            Json.MAPPER.writeValueAsBytes(
                Problem.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, detail, reader)));
  }
}
