// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey of a member of staff (パスキー; W3C Web Authentication).
 *
 * @param id names it: the SHA-256 of what the authenticator calls it, in hexadecimal digits
 * @param handle what the authenticator calls it
 * @param credential its attested credential data, of which the public key is the last part
 * @param name what its owner calls it
 * @param since when it was added
 * @param mayBackUp whether its authenticator can hand it on to others of its owner
 * @param counter how often its authenticator says it has signed; 0 where it does not count
 * @param used when it was used last
 */
record Passkey(
    String id,
    byte[] handle,
    byte[] credential,
    String name,
    Instant since,
    boolean mayBackUp,
    long counter,
    Optional<Instant> used) {
  /** What of it is kept sealed. */
  record Sealed(byte[] handle, byte[] credential, String name, Instant since, boolean mayBackUp) {}

  Passkey(String id, Sealed kept, long counter, Optional<Instant> used) {
    this(
        id,
        kept.handle(),
        kept.credential(),
        kept.name(),
        kept.since(),
        kept.mayBackUp(),
        counter,
        used);
  }

  Sealed sealed() {
    return new Sealed(handle, credential, name, since, mayBackUp);
  }

  /** Says nothing of its key. */
  @Override
  public String toString() {
    return "passkey " + id;
  }
}
