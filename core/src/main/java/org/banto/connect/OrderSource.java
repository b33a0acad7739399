// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads orders on from a bookmark: new ones and changed ones. Seen items may come again, none may
 * be left out.
 */
@ConsumerType
public interface OrderSource extends Connector {
  /** The next page; does a bounded number of requests. */
  Page<IncomingOrder> orders(Cursor from) throws ConnectorException;
}
