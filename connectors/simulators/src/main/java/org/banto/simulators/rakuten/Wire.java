// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The last step of an answer, whole or not. */
final class Wire {
  private static final String JSON = "application/json;charset=utf-8";

  private Wire() {}

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    send(exchange, answer.status(), answer.body(), JSON);
  }

  static void send(HttpExchange exchange, int status, byte[] body, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Announces the whole and closes after half of it. */
  static void cut(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(answer.status(), answer.body().length);
    exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
    exchange.getResponseBody().flush();
    throw new IOException("cut on purpose");
  }

  /** Closes the connection without a word. */
  static void drop(HttpExchange exchange) throws IOException {
    throw new IOException("dropped on purpose: " + exchange.getRequestURI().getPath());
  }

  static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
