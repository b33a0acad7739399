// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Leaves the day to the machine. */
final class UsesTheMachinesDay {
  Object day() {
    return java.time.LocalDate.now();
  }
}
