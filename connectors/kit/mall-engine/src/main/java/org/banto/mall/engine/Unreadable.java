// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** Something in an answer is not as it should be. The message names the place, never what stood there. */
public final class Unreadable extends RuntimeException implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  /** What is wrong, at which place. */
  public Unreadable(Text sentence) {
    super(sentence.ja());
    this.sentence = sentence;
  }

  @Override
  public Text sentence() {
    return sentence;
  }
}
