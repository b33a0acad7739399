// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Lets requests in as the mall does: maintenance, pace, method, charset, key; and goes wrong when told to. */
final class Gate implements HttpHandler {
  private static final String ORDERS = "/es/2.0/order/";
  private static final String EXPIRY = "/es/1.0/license-management/license-key/expiry-date";

  private final Map<String, Operation> operations;
  private final LicenceKey licence;
  private final Pace pace;
  private final Faults faults;
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private volatile int maintenance;

  Gate(Map<String, Operation> operations, LicenceKey licence, Pace pace, Faults faults) {
    this.operations = operations;
    this.licence = licence;
    this.pace = pace;
    this.faults = faults;
  }

  /** Shuts with that status, 0 opens. */
  void maintenance(int status) {
    maintenance = status;
  }

  /** How often each operation was called, faults included. */
  Map<String, Integer> calls() {
    return new TreeMap<>(calls);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String operation = operation(exchange.getRequestURI().getPath());
      calls.merge(operation, 1, Integer::sum);
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (maintenance > 0) {
        Wire.send(exchange, maintenance, Faults.MAINTENANCE, "text/html; charset=utf-8");
        return;
      }
      Optional<Fault> fault = faults.strike(operation);
      if (fault.isPresent()) {
        faulty(exchange, operation, body, fault.get());
      } else {
        Wire.send(exchange, answer(exchange, operation, body));
      }
    }
  }

  private static String operation(String path) {
    if (path.startsWith(ORDERS)) {
      return path.substring(ORDERS.length()).replaceFirst("/$", "");
    }
    return path.startsWith(EXPIRY) ? "expiry-date" : path;
  }

  private Answer answer(HttpExchange exchange, String operation, byte[] body) {
    if (!pace.allows()) {
      return Answer.results(429, "ES00-29", "Too Many Requests");
    }
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (operation.equals("expiry-date")) {
      return licence.opens(authorization) ? expiry(exchange.getRequestURI()) : closed();
    }
    Operation called = operations.get(operation);
    if (called == null) {
      return Answer.results(404, "ES04-01", "Not Found");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.results(405, "ES04-02", "Method Not Allowed");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String plain = type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "");
    if (!plain.equals("application/json;charset=utf-8")) {
      return Answer.results(415, "ES04-03", "Unsupported Media Type");
    }
    if (!licence.opens(authorization)) {
      return closed();
    }
    try {
      return called.answer(Json.read(body));
    } catch (IOException e) {
      return Answer.results(400, "ES04-04", "Bad Request");
    }
  }

  private static Answer closed() {
    return Answer.results(401, "ES01-01", "Un-Authorised");
  }

  private Answer expiry(URI uri) {
    String query = Optional.ofNullable(uri.getQuery()).orElse("");
    if (!query.equals("licenseKey=" + licence.key())) {
      return Answer.results(400, "ES04-04", "Bad Request");
    }
    return Answer.ok(Json.object().put("expiryDate", RmsTime.text(licence.expires())));
  }

  private void faulty(HttpExchange exchange, String operation, byte[] body, Fault fault)
      throws IOException {
    ObjectNode request = body.length == 0 ? Json.object() : Json.read(body);
    Fault.Kind kind = fault.kind();
    switch (kind) {
      case TOO_MANY -> {
        if (fault.retryAfter() >= 0) {
          exchange.getResponseHeaders().set("Retry-After", "" + fault.retryAfter());
        }
        Wire.send(exchange, Answer.results(429, "ES00-29", "Too Many Requests"));
      }
      case ERROR -> Wire.send(exchange, failed(fault));
      case RESET -> Wire.drop(exchange);
      default -> {
        Answer answer = answer(exchange, operation, Json.bytes(Faults.bend(kind, request)));
        Wire.sleep(fault.millis());
        spoilt(exchange, fault, request, answer);
      }
    }
  }

  private static void spoilt(HttpExchange exchange, Fault fault, ObjectNode request, Answer answer)
      throws IOException {
    switch (fault.kind()) {
      case NO_ANSWER -> Wire.drop(exchange);
      case ERROR_AFTER -> Wire.send(exchange, failed(fault));
      case CUT -> Wire.cut(exchange, answer);
      case HTML -> Wire.send(exchange, 200, Faults.MAINTENANCE, "text/html; charset=utf-8");
      default -> {
        byte[] body = Faults.spoil(fault.kind(), answer.body(), request);
        Wire.send(exchange, new Answer(answer.status(), body));
      }
    }
  }

  private static Answer failed(Fault fault) {
    return Answer.results(fault.status(), "ES03-01", "Internal Server Error");
  }
}
