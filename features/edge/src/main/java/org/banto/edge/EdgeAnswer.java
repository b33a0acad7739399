// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;
import org.banto.base.Text;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * What somebody hears whose request goes no further than the edge; nothing was done.
 *
 * @param status of HTTP
 * @param type of the problem, after {@code urn:banto:problem:}
 * @param again seconds after which it may be tried again; 0 says nothing about it
 */
record EdgeAnswer(int status, String type, int again, Text title, Text detail) {
  static final EdgeAnswer PLAIN =
      new EdgeAnswer(
          HttpServletResponse.SC_FORBIDDEN,
          "tls",
          0,
          new Text("https で接続してください", "Use https"),
          new Text(
              "暗号化されていない接続のため、何も行っていません。送ったトークンやパスワードは通信路で読まれたおそれがあります。" + "作り直してください。",
              "Nothing was done: the line is not encrypted. A token or password that was sent may have"
                  + " been read on the way; make it anew."));

  static final EdgeAnswer MISDIRECTED =
      new EdgeAnswer(
          421,
          "host",
          0,
          new Text("ここは別のホストです", "This is another host"),
          new Text(
              "この名前ではお応えしていません（BANTO_HOST）。何も行っていません。",
              "The house does not answer under this name (BANTO_HOST). Nothing was done."));

  static final EdgeAnswer LONG_ADDRESS =
      new EdgeAnswer(
          HttpServletResponse.SC_REQUEST_URI_TOO_LONG,
          "too-large",
          0,
          new Text("URL が長すぎます", "The URL is too long"),
          new Text("何も行っていません。URL は 8 kB までです。", "Nothing was done. A URL has at most 8 kB."));

  static final EdgeAnswer TOO_OFTEN =
      new EdgeAnswer(
          429,
          "too-often",
          1,
          new Text("リクエストが多すぎます", "Too many requests"),
          new Text(
              "何も行っていません。少し待ってから、もう一度お試しください。", "Nothing was done; wait a moment and try again."));

  /** Somebody comes from an address that is not allowed. */
  static EdgeAnswer elsewhere(Text why) {
    return new EdgeAnswer(
        HttpServletResponse.SC_FORBIDDEN,
        "address",
        0,
        new Text("この接続元からは利用できません", "Not from here"),
        why);
  }

  /** Says it, and ends the connection: a body that is on its way is not read. */
  void say(Request request) throws IOException {
    say(request, true);
  }

  /**
   * The same.
   *
   * @param program whether a program reads it (RFC 9457), or a person the sentence alone
   */
  void say(Request request, boolean program) throws IOException {
    Response response = request.getResponse();
    response.setStatus(status);
    if (again > 0) {
      response.setHeader("Retry-After", Integer.toString(again));
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(program ? "application/problem+json" : "text/plain; charset=utf-8");
    String language = request.getHeader("Accept-Language");
    boolean english = language != null && language.startsWith("en");
    String problem =
        "{\"type\":\"urn:banto:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(
                type,
                english ? title.en() : title.ja(),
                status,
                english ? detail.en() : detail.ja());
    String body = program ? problem : english ? detail.en() : detail.ja();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.setHeader("Connection", "close");
    response.getOutputStream().write(bytes);
    end(request);
  }

  /** Nobody behind the edge sees it. */
  static void end(Request request) {
    request.setHandled(true);
  }
}
