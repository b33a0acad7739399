// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads a mall's order file. Pure: its payloads are read by the same connector's {@link OrderReader}. */
@ConsumerType
public interface OrderFile {
  /**
   * The orders in the file.
   *
   * @throws ConnectorException MALFORMED when it is not such a file at all
   */
  List<IncomingOrder> read(Document file) throws ConnectorException;
}
