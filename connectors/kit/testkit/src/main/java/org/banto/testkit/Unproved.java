// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import org.opentest4j.TestAbortedException;

/** What a contract says that has nothing to be played with: it never passes in silence. */
final class Unproved {
  private Unproved() {}

  /** Skips the test, with the reason in the report: far sides without this are many. */
  static <T> T skipped(String sample, String what) {
    throw new TestAbortedException(
        "not proved: " + what + ". Override " + sample + ", or leave it where there is none");
  }

  /** Fails: every far side has this, or its test says that there is none by giving none. */
  static <T> T missing(String sample, String what) {
    return fail("not proved: " + what + ". Override " + sample + "; give none if there is none");
  }
}
