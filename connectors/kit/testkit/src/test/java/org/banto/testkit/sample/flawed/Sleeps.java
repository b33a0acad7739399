// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Waits by itself. */
final class Sleeps {
  void rest() throws InterruptedException {
    java.util.concurrent.TimeUnit.SECONDS.sleep(1);
  }
}
