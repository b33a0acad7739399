// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Leaves bytes to the machine. */
final class UsesTheMachinesCharset {
  byte[] bytes(String text) {
    return text.getBytes();
  }
}
