// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The last step of an answer, whole or not. */
final class Wire {
  private Wire() {}

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    int length = answer.body().length;
    head(exchange, answer, length == 0 ? -1 : length);
    exchange.getResponseBody().write(answer.body());
  }

  /** Announces the whole and closes after half of it. */
  static void cut(HttpExchange exchange, Answer answer) throws IOException {
    head(exchange, answer, answer.body().length);
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

  private static void head(HttpExchange exchange, Answer answer, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), length);
  }
}
