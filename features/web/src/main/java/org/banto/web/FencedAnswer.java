// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import javax.servlet.ServletRequest;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that stands alone until {@link AccessFilter} has seen that the house gives it: what a
 * program that was dropped in answers, in whichever way it writes it, bears a policy under which its
 * script reaches neither the session nor an answer of the house, and sets nothing that holds for
 * the house's whole name.
 */
final class FencedAnswer extends HttpServletResponseWrapper {
  static final String POLICY = "Content-Security-Policy";

  private static final String SANDBOX =
      "sandbox allow-scripts allow-forms allow-popups allow-downloads";

  private static final String ANSWER = "banto.answer";

  /** Headers that a fenced answer does not choose. */
  private static final Set<String> HELD = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    HELD.addAll(Set.of(POLICY, "Set-Cookie", "Clear-Site-Data", "Strict-Transport-Security"));
  }

  // what is said through the writer is heard only if it counts: a reset does not take that back
  private final StringWriter said = new StringWriter();
  private final PrintWriter writer = new PrintWriter(said);
  private boolean judged;
  private boolean fenced = true;

  FencedAnswer(ServletRequest request, HttpServletResponse response) {
    super(response);
    super.setHeader(POLICY, SANDBOX);
    request.setAttribute(ANSWER, this);
  }

  /** The answer to a request; null before it has come to the application. */
  static FencedAnswer of(ServletRequest request) {
    return (FencedAnswer) request.getAttribute(ANSWER);
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

  /** Sends what was said through the writer. */
  void keep() throws IOException {
    writer.flush();
    String words = said.toString();
    if (!words.isEmpty()) {
      getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean held(String header) {
    return fenced && HELD.contains(header);
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
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
