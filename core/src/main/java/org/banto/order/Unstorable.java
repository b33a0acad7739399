// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A change cannot be stored because of what it is, not because the store is away: its neighbours
 * can be stored without it.
 */
public final class Unstorable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Fault {
    /** Rows beside the order, by which it is found, that do not belong to it as it is. */
    LEFT_OVERS,
    /** A value that the store does not take. */
    VALUE,
    /** What is kept cannot be opened. */
    BROKEN,
    /** A program fails on it. */
    PROGRAM
  }

  private final Fault fault;
  private final String detail;

  /**
   * Says why.
   *
   * @param detail names of rules, tables and programs, never a value
   */
  public Unstorable(Fault fault, String detail, Throwable cause) {
    super(fault + ": " + detail, cause);
    this.fault = fault;
    this.detail = detail;
  }

  /** What stands in the way. */
  public Fault fault() {
    return fault;
  }

  /** Names of rules, tables and programs, for whoever looks into it; never a value. */
  public String detail() {
    return detail;
  }

  /**
   * What a failure says of the one change it came of: the store's own word, or that a program
   * failed on it. Empty when the database failed: then everything waits.
   */
  public static Optional<Unstorable> of(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Unstorable known) {
        return Optional.of(known);
      }
      if (t instanceof SQLException) {
        return Optional.empty();
      }
    }
    return Optional.of(new Unstorable(Fault.PROGRAM, place(failure), failure));
  }

  /** The kind of failure and the line of ours it came from; its message may name a buyer. */
  private static String place(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    return Arrays.stream(root.getStackTrace())
        .filter(f -> f.getClassName().startsWith("org.banto."))
        .findFirst()
        .map(f -> kind + " (" + f.getFileName() + ":" + f.getLineNumber() + ")")
        .orElse(kind);
  }
}
