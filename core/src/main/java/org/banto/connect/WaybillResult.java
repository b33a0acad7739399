// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads a carrier's result file (伝票番号取込). Pure: no account, no network. */
@ConsumerType
public interface WaybillResult {
  /**
   * Every row of the file; damaged rows carry their problem.
   *
   * @throws ConnectorException MALFORMED when it is not such a file at all, with what was expected
   */
  List<WaybillRow> read(Document file) throws ConnectorException;
}
