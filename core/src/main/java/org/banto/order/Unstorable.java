// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

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
}
