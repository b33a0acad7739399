// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** {@code /_control/…}: what tests and the demo tell a far side, in JSON; GET reads, POST does. */
final class Control implements HttpHandler {
  private static final String ROOT = "/_control/";

  private final Simulator simulator;

  Control(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String command = exchange.getRequestURI().getPath().substring(ROOT.length());
      Wire.send(exchange, answer(command, body));
    }
  }

  private Answer answer(String command, byte[] body) {
    try {
      ObjectNode wish = body.length == 0 ? Json.object() : Json.read(body);
      return Answer.ok(simulator.control(command, wish));
    } catch (IOException | IllegalArgumentException | Refused e) {
      return Answer.json(400, Json.object().put("error", String.valueOf(e.getMessage())));
    }
  }
}
