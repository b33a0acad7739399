// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/** Reads what a warehouse has shipped, on from a bookmark. */
@ConsumerType
public interface DispatchSource extends Connector {
  /** The next page. */
  Page<Dispatch> dispatches(Cursor from) throws ConnectorException;
}
