// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as it came in.
 *
 * @param method the HTTP method
 * @param uri path and query
 * @param headers the first value of each header; names in any case
 * @param body what was sent, empty when nothing was
 */
public record Call(String method, URI uri, Map<String, String> headers, byte[] body) {
  /** The request of an exchange, read to its end. */
  public static Call of(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    byte[] body = exchange.getRequestBody().readAllBytes();
    return new Call(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
  }

  /** The decoded path. */
  public String path() {
    return uri.getPath();
  }

  /** A header, empty when it was not sent. */
  public String header(String name) {
    return Optional.ofNullable(headers.get(name)).orElse("");
  }

  /** The decoded fields of the query. */
  public Map<String, String> query() {
    return fields(uri.getRawQuery());
  }

  /** The decoded fields of a form. */
  public Map<String, String> form() {
    return fields(text());
  }

  /** The body in UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The same with another body. */
  public Call with(byte[] other) {
    return new Call(method, uri, headers, other);
  }

  /** The same with one more header. */
  public Call with(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new Call(method, uri, more, body);
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> all = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return all;
    }
    for (String pair : encoded.split("&")) {
      int at = pair.indexOf('=');
      String name = at < 0 ? pair : pair.substring(0, at);
      all.put(decoded(name), at < 0 ? "" : decoded(pair.substring(at + 1)));
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
