// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** A way to go wrong, for the next calls or by chance. */
public final class Fault {
  /** What goes wrong. */
  public enum Kind {
    /** 429, with {@code Retry-After} when {@code retryAfter} is given. */
    TOO_MANY,
    /** 500, 503 or what {@code status} says; nothing is done. */
    ERROR,
    /** Done, but answered with an error status. */
    ERROR_AFTER,
    /** Done, but the connection closes without an answer, after {@code millis}. */
    NO_ANSWER,
    /** The connection closes before anything is done. */
    RESET,
    /** Answered only after {@code millis}. */
    SLOW,
    /** Half of the body, as if it were all. */
    TRUNCATED,
    /** Half of the announced length, then the connection closes. */
    CUT,
    /** The body in Windows-31J, announced as UTF-8. */
    CHARSET,
    /** A maintenance page in HTML, with 200. */
    HTML,
    /** The page of orders before, once more. */
    DUPLICATE_PAGE,
    /** The page of orders in another order. */
    REORDERED_PAGE,
    /** As if an order of an earlier page had gone: this page begins one later. */
    SHIFTED_PAGE,
    /** As a copy of the mall that lags behind would answer: each order as it was at some time. */
    STALE
  }

  private final String operation;
  private final Kind kind;
  private final int retryAfter;
  private final int status;
  private final int millis;
  private final double probability;
  private final Random random;
  private int times;

  private Fault(ObjectNode wish) {
    operation = wish.path("operation").asText("*");
    kind = Kind.valueOf(wish.path("fault").asText());
    retryAfter = wish.path("retryAfter").asInt(-1);
    status = wish.path("status").asInt(500);
    millis = wish.path("millis").asInt(0);
    probability = wish.path("probability").asDouble(1);
    random = new Random(wish.path("seed").asLong(1));
    times = wish.path("times").asInt(wish.has("probability") ? Integer.MAX_VALUE : 1);
  }

  static Fault of(ObjectNode wish) {
    return new Fault(wish);
  }

  /** Whether it strikes this call; each strike is counted. */
  boolean strikes(String called) {
    if (times <= 0 || !operation.equals("*") && !operation.equals(called)) {
      return false;
    }
    boolean hit = probability >= 1 || random.nextDouble() < probability;
    if (hit) {
      times--;
    }
    return hit;
  }

  boolean spent() {
    return times <= 0;
  }

  Kind kind() {
    return kind;
  }

  int retryAfter() {
    return retryAfter;
  }

  int status() {
    return status;
  }

  /** Chance for what a strike leaves open. */
  long chance() {
    return random.nextLong();
  }

  int millis() {
    return millis;
  }
}
