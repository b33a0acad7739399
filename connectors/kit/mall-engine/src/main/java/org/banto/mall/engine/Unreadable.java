// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

/** Something in an answer is not as it should be. The message names the place, never what stood there. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, at which place. */
  public Unreadable(String message) {
    super(message);
  }
}
