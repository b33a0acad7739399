// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Has every answer stand alone until {@link AccessFilter} has seen that the house gives it: what a
 * program that was dropped in answers, in whichever way it writes it, bears a policy under which its
 * script reaches neither the session nor an answer of the house, and sets nothing that holds for
 * the house's whole name.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class AnswerFence implements Filter {
  static final String POLICY = "Content-Security-Policy";
  static final String SANDBOX = "sandbox allow-scripts allow-forms allow-popups allow-downloads";

  private static final String ANSWER = "banto.answer";

  /** Headers that a fenced answer does not choose. */
  private static final Set<String> HELD = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    HELD.addAll(Set.of(POLICY, "Set-Cookie", "Clear-Site-Data", "Strict-Transport-Security"));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (of(request) != null) { // handed in again: what is on the answer stays
      chain.doFilter(request, response);
      return;
    }
    Answer answer = new Answer((HttpServletResponse) response);
    request.setAttribute(ANSWER, answer);
    chain.doFilter(request, answer);
  }

  /** The answer to a request. */
  static Answer of(ServletRequest request) {
    return (Answer) request.getAttribute(ANSWER);
  }

  /** It is known whose it is once it was judged; until then, and when it is a stranger's, it stands alone. */
  static final class Answer extends HttpServletResponseWrapper {
    private boolean judged;
    private boolean fenced = true;

    private Answer(HttpServletResponse response) {
      super(response);
      super.setHeader(POLICY, SANDBOX);
    }

    /** Says whose it is. */
    void judge(boolean stranger) {
      judged = true;
      if (!stranger) {
        fenced = false;
        super.setHeader(POLICY, null);
      }
    }

    boolean judged() {
      return judged;
    }

    private boolean held(String header) {
      return fenced && HELD.contains(header);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!held(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!held(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void addCookie(Cookie cookie) {
      if (!fenced) {
        super.addCookie(cookie);
      }
    }

    @Override
    public void reset() {
      super.reset();
      if (fenced) {
        super.setHeader(POLICY, SANDBOX);
      }
    }
  }
}
