// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Remembers between two calls. */
public final class Remembers {
  private int count;

  int count() {
    return ++count;
  }
}
