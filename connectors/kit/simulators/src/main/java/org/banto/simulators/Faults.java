// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  /** The body as the fault spoils it. */
  static byte[] spoil(Fault.Kind kind, byte[] body) {
    return switch (kind) {
      case TRUNCATED -> Arrays.copyOf(body, body.length / 2);
      case CHARSET ->
          new String(body, StandardCharsets.UTF_8).getBytes(Charset.forName("windows-31j"));
      default -> body;
    };
  }
}
