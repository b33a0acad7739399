// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

import org.banto.connect.Push;
import org.banto.connect.PushVerifier;

/** Takes longer the more of the proof is right. */
final class ComparesWithEquals implements PushVerifier {
  @Override
  public boolean genuine(Push push) {
    return push.header("X-Token").equals("s3cr3t");
  }

  @Override
  public void check() {
    // nothing to check
  }
}
