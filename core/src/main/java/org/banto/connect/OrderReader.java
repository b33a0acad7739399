// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads what a far side says of one order. A pure function: no network, no state. It is asked for
 * the payloads of its own connection, or, with {@link PayloadType}, for those of a media type.
 */
@ConsumerType
public interface OrderReader {
  /**
   * Reads one kept payload.
   *
   * @throws ConnectorException MALFORMED, with what is wrong and where; the order is set aside
   */
  ReadOrder read(Payload payload) throws ConnectorException;
}
