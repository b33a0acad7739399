// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One account at a far side. A connector is a DS factory component: each saved configuration makes
 * one instance, registered under the ports its far side can do. The registry is the list of
 * abilities. A connector never sleeps, schedules or opens sockets; it gets {@link Outbound}.
 */
@ConsumerType
public interface Connector {
  /** Proves that the account works and changes nothing at the far side. */
  void check() throws ConnectorException;
}
