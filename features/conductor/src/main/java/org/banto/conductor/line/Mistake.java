// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

/** A connector gave, or threw, what no connector may. */
public final class Mistake extends RuntimeException {
  /** How failures begin that are the connector's own. */
  public static final String WORDS = "接続プログラムの誤り: ";

  /** The same in English. */
  public static final String WORDS_EN = "Fault of the connector: ";

  private static final long serialVersionUID = 1L;

  /**
   * A mistake.
   *
   * @param words what it did, for staff: no message of the connector's own
   */
  public Mistake(String words) {
    super(words);
  }
}
