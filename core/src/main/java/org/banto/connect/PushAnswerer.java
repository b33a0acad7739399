// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Answers pushes in the far side's own words. Without it, as most far sides want it, a push is
 * answered by its status alone: 202 when it is genuine, 404 for everything else.
 */
@ConsumerType
public interface PushAnswerer extends PushVerifier {
  /**
   * What whoever has pushed is to hear. A pure function that asks nobody, throws nothing whatever
   * the push holds, and repeats nothing of it: it may be anybody's.
   *
   * @param genuine what {@link #genuine} says of it
   */
  PushAnswer answer(Push push, boolean genuine);
}
