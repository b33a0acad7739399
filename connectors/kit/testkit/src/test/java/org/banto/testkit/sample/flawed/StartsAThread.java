// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Works behind the platform's back. */
final class StartsAThread {
  void run() {
    new Thread(() -> {}).start();
  }
}
