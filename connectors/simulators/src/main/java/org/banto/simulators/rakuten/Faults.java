// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults that wait for their call. */
final class Faults {
  static final byte[] MAINTENANCE =
      ("<!DOCTYPE html><html lang=\"ja\"><head><title>メンテナンス中</title></head>"
              + "<body><h1>ただいまメンテナンス中です</h1></body></html>")
          .getBytes(StandardCharsets.UTF_8);

  private final List<Fault> waiting = new ArrayList<>();

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  synchronized void clear() {
    waiting.clear();
  }

  synchronized Optional<Fault> strike(String operation) {
    Optional<Fault> hit = waiting.stream().filter(f -> f.strikes(operation)).findFirst();
    waiting.removeIf(Fault::spent);
    return hit;
  }

  /** The request as the fault would have it answered. */
  static ObjectNode bend(Fault.Kind kind, ObjectNode request) {
    ObjectNode bent = request.deepCopy();
    if (kind == Fault.Kind.DUPLICATE_PAGE
        && bent.path("PaginationRequestModel") instanceof ObjectNode paging) {
      paging.put("requestPage", Math.max(1, paging.path("requestPage").asInt() - 1));
    }
    return bent;
  }

  /** The answer as the fault spoils it. */
  static byte[] spoil(Fault.Kind kind, byte[] body, ObjectNode request) throws IOException {
    return switch (kind) {
      case TRUNCATED -> Arrays.copyOf(body, body.length / 2);
      case CHARSET ->
          new String(body, StandardCharsets.UTF_8).getBytes(Charset.forName("windows-31j"));
      case HTML -> MAINTENANCE;
      case REORDERED_PAGE, SHIFTED_PAGE -> page(kind, body, request);
      default -> body;
    };
  }

  private static byte[] page(Fault.Kind kind, byte[] body, ObjectNode request) throws IOException {
    ObjectNode answer = Json.read(body);
    List<String> numbers = Json.texts(answer.path("orderNumberList"));
    if (kind == Fault.Kind.REORDERED_PAGE) {
      Collections.shuffle(numbers, new Random(numbers.size()));
    } else if (!numbers.isEmpty()
        && request.path("PaginationRequestModel").path("requestPage").asInt() > 1) {
      numbers.remove(0);
    }
    answer.set("orderNumberList", Json.of(numbers));
    return Json.bytes(answer);
  }
}
