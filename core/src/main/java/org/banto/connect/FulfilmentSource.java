// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads what a warehouse says became of shipments, shortages too, on from a bookmark: what its result
 * file would say, by itself. For warehouses that are asked by file; a connection has this or {@link
 * DispatchSource}.
 */
@ConsumerType
public interface FulfilmentSource extends Connector {
  /**
   * The next page. Rows may come again, and may be of shipments that another shop or program asked
   * for; damaged rows carry their problem.
   */
  Page<FulfilmentRow> results(Cursor from) throws ConnectorException;
}
