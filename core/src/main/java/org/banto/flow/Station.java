// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.base.Desk;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A desk that a room brings with it, where {@link Desk#brought} says that it is nobody else's. While
 * the room is away the route passes the desk by, and the orders that stood on it stand on the next
 * one; see {@code Flow.withdrawn}.
 */
@ConsumerType
public interface Station {
  /** Which desk. */
  Desk desk();
}
