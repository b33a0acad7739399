// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads an agent's file of what it decided of payments. Pure. */
@ConsumerType
public interface PaymentResultFile {
  /**
   * Every row, in the order of the file; damaged rows carry their problem.
   *
   * @throws ConnectorException MALFORMED when it is no such file
   */
  List<PaymentResultRow> read(Document file) throws ConnectorException;
}
