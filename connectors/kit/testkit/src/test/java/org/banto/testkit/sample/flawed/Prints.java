// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Talks to nobody. */
final class Prints {
  void say(String text) {
    System.out.println(text);
  }
}
