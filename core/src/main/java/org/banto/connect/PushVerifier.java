// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells a far side's pushes from everybody else's. A genuine push has the platform read on at once,
 * and nothing more: what it says is neither believed nor kept, so a push that is lost, doubled or
 * late costs nothing.
 */
@ConsumerType
public interface PushVerifier extends Connector {
  /**
   * Whether this account's far side has sent it, by the signature it bears. A pure function that
   * asks nobody: it compares in constant time ({@link java.security.MessageDigest#isEqual}), throws
   * nothing whatever the push holds, and takes none while the shop has given no secret.
   */
  boolean genuine(Push push);
}
