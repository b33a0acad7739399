// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import org.banto.payment.Deposit;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads money that came in, on from a bookmark. */
@ConsumerType
public interface DepositSource extends Connector {
  /** The next page. */
  Page<Deposit> deposits(Cursor from) throws ConnectorException;
}
