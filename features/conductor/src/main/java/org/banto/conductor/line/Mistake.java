// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** A connector gave, or threw, what no connector may. */
public final class Mistake extends RuntimeException implements StaffMessage {
  /** How failures begin that are the connector's own. */
  public static final String WORDS = "接続プログラムの誤り: ";

  /** The same in English. */
  public static final String WORDS_EN = "Fault of the connector: ";

  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  /**
   * A mistake.
   *
   * @param words what it did, for staff: no message of the connector's own
   */
  public Mistake(Text words) {
    super(words.ja());
    this.sentence = words;
  }

  /** What it did, said to be the connector's own. */
  public static Text named(Text what) {
    return new Text(WORDS + what.ja(), WORDS_EN + what.en());
  }

  @Override
  public Text sentence() {
    return sentence;
  }
}
