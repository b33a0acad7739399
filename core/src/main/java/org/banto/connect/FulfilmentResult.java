// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads a warehouse's result file (出荷実績). Pure: no account, no network. */
@ConsumerType
public interface FulfilmentResult {
  /**
   * Every row of the file; damaged rows carry their problem.
   *
   * @throws ConnectorException MALFORMED when it is not such a file at all, with what was expected
   */
  List<FulfilmentRow> read(Document file) throws ConnectorException;
}
