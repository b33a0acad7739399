// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import org.osgi.annotation.versioning.ConsumerType;

/** Simulated far sides that this house runs, on its own machine, for accounts that are for practice. */
@ConsumerType
public interface SimulatedPlaces {
  /** Whether one of them listens at this port of the loopback. */
  boolean at(int port);
}
