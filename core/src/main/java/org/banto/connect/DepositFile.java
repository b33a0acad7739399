// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.base.Document;
import org.banto.payment.Deposit;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads a file of money that came in. Pure. */
@ConsumerType
public interface DepositFile {
  /**
   * The deposits in the file.
   *
   * @throws ConnectorException MALFORMED when it is not such a file at all
   */
  List<Deposit> read(Document file) throws ConnectorException;
}
