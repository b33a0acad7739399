// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Ends whoever calls it. */
final class EndsTheHouse {
  void now() {
    System.exit(1);
  }
}
