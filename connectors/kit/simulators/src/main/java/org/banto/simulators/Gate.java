// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Lets requests in: maintenance, pace, then the far side itself; and goes wrong when told to. */
final class Gate implements HttpHandler {
  private final FarSide far;
  private final Pace pace;
  private final Faults faults;
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final Map<String, Limit> limits = new ConcurrentHashMap<>();
  private volatile int maintenance;

  /**
   * What the limits did to an operation; requests that maintenance or a fault kept from them do not count.
   *
   * @param requests how many came up to the limits
   * @param refused how many of them were too many
   */
  private record Limit(int requests, int refused) {
    Limit plus(Limit other) {
      return new Limit(requests + other.requests, refused + other.refused);
    }
  }

  Gate(FarSide far, Pace pace, Faults faults) {
    this.far = far;
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

  /** What the limits did to each operation. */
  ObjectNode limits() {
    ObjectNode all = Json.object();
    new TreeMap<>(limits)
        .forEach(
            (operation, l) ->
                all.putObject(operation).put("requests", l.requests()).put("refused", l.refused()));
    return all;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = Call.of(exchange);
      String operation = far.operation(call);
      calls.merge(operation, 1, Integer::sum);
      if (maintenance > 0) {
        Wire.send(exchange, Answer.html(maintenance, Faults.MAINTENANCE));
        return;
      }
      Optional<Fault> fault = faults.strike(operation);
      if (fault.isPresent()) {
        faulty(exchange, operation, call, fault.get());
      } else {
        Wire.send(exchange, answer(operation, call));
      }
    }
  }

  private Answer answer(String operation, Call call) {
    return counted(operation, pace.allows() ? far.answer(operation, call) : far.tooMany());
  }

  private Answer counted(String operation, Answer answer) {
    limits.merge(operation, new Limit(1, far.tooMany(answer) ? 1 : 0), Limit::plus);
    return answer;
  }

  private void faulty(HttpExchange exchange, String operation, Call call, Fault fault)
      throws IOException {
    switch (fault.kind()) {
      case TOO_MANY -> {
        Answer answer = far.tooMany();
        int wait = fault.retryAfter();
        Wire.send(exchange, wait < 0 ? answer : answer.with("Retry-After", "" + wait));
      }
      case ERROR -> Wire.send(exchange, far.failed(fault.status()));
      case RESET -> Wire.drop(exchange);
      case STALE -> {
        boolean in = pace.allows();
        Answer answer = in ? far.stale(operation, call, fault.chance()) : far.tooMany();
        Wire.send(exchange, counted(operation, answer));
      }
      default -> {
        boolean again = fault.kind() == Fault.Kind.DUPLICATE_PAGE;
        Answer answer = answer(operation, again ? far.pageBefore(call) : call);
        Wire.sleep(fault.millis());
        spoilt(exchange, fault, call, answer);
      }
    }
  }

  private void spoilt(HttpExchange exchange, Fault fault, Call call, Answer answer)
      throws IOException {
    switch (fault.kind()) {
      case NO_ANSWER -> Wire.drop(exchange);
      case ERROR_AFTER -> Wire.send(exchange, far.failed(fault.status()));
      case CUT -> Wire.cut(exchange, answer);
      case HTML -> Wire.send(exchange, Answer.html(200, Faults.MAINTENANCE));
      case REORDERED_PAGE -> Wire.send(exchange, far.mixed(call, answer, false));
      case SHIFTED_PAGE -> Wire.send(exchange, far.mixed(call, answer, true));
      default -> Wire.send(exchange, answer.with(Faults.spoil(fault.kind(), answer.body())));
    }
  }
}
