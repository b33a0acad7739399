// SPDX-License-Identifier: Apache-2.0
package org.banto.faulty;

/** Ends the machine it runs on, in so many words. */
public final class Exits {
  private Exits() {}

  /** Ends it. */
  public static void now() {
    System.exit(4);
  }
}
