// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Remembers for all accounts. */
final class RemembersInAStatic {
  static int count;
}
