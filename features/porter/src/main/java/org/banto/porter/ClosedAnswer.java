// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * What somebody hears who is not let in; nothing was done.
 *
 * @param status of HTTP
 * @param type of the problem, after {@code urn:banto:problem:}
 * @param again seconds after which it may be tried again; 0 says nothing about it
 */
record ClosedAnswer(
    int status, String type, int again, String title, String detail, String en, String detailEn) {
  static final ClosedAnswer OPENING =
      new ClosedAnswer(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "opening",
          3,
          "起動しています",
          "何も行っていません。少し待ってから、もう一度お試しください。",
          "The house opens",
          "Nothing was done; try again in a moment.");

  static final ClosedAnswer CLOSING =
      new ClosedAnswer(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "closing",
          10,
          "停止しています",
          "何も行っていません。少し待ってから、もう一度お試しください。",
          "The house closes",
          "Nothing was done; try again in a moment.");

  static final ClosedAnswer TOO_SLOW =
      new ClosedAnswer(
          HttpServletResponse.SC_REQUEST_TIMEOUT,
          "too-slow",
          0,
          "届くのに時間がかかりすぎました",
          "何も行っていません。通信の状態を確かめて、もう一度お試しください。",
          "It took too long to arrive",
          "Nothing was done; look at your line and try again.");

  static final ClosedAnswer FULL =
      new ClosedAnswer(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "full",
          5,
          "受け取りが混み合っています",
          "何も行っていません。少し待ってから、もう一度お試しください。",
          "Too much arrives at once",
          "Nothing was done; try again in a moment.");

  static final ClosedAnswer BROKEN =
      new ClosedAnswer(
          HttpServletResponse.SC_BAD_REQUEST,
          "invalid",
          0,
          "本文を読み取れません",
          "何も行っていません。本文が途中で切れたか、形が壊れています。",
          "The body cannot be read",
          "Nothing was done: the body breaks off, or has no form.");

  /** More than may be sent there. */
  static ClosedAnswer tooLarge(long limit) {
    String size = limit < 1 << 20 ? limit / 1024 + " kB" : limit / (1 << 20) + " MB";
    return new ClosedAnswer(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        "too-large",
        0,
        "大きすぎます",
        "何も行っていません。送れるのは " + size + " までです。ファイルは分けてください。",
        "Too large",
        "Nothing was done. At most " + size + " may be sent here; divide the file.");
  }

  /** Says it, and that the connection ends with it. */
  void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
    say(response, "application/problem+json", problem(request));
  }

  /** Says it in other words. */
  void say(HttpServletResponse response, String mediaType, String body) throws IOException {
    response.setStatus(status);
    if (again > 0) {
      response.setHeader("Retry-After", Integer.toString(again));
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Connection", "close");
    response.setContentType(mediaType);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private String problem(HttpServletRequest request) {
    String language = request.getHeader("Accept-Language");
    boolean english = language != null && language.startsWith("en");
    return "{\"type\":\"urn:banto:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
        .formatted(type, english ? en : title, status, english ? detailEn : detail);
  }
}
