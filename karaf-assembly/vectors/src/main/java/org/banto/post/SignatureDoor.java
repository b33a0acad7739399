// SPDX-License-Identifier: Apache-2.0
package org.banto.post;

import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Text;

/** The room's look at a mail's signature, with keys of the caller's. */
public final class SignatureDoor {
  private SignatureDoor() {}

  /**
   * Why no signature of a mail holds; empty when one does.
   *
   * @param keys what a name publishes
   */
  public static Optional<Text> fault(byte[] raw, Function<String, Optional<String>> keys) {
    return new DkimSignature(raw).fault(keys);
  }
}
