// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Shares buyers with a help desk. */
@ConsumerType
public interface CustomerSharer extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> share(List<Instruction.ShareCustomer> customers) throws ConnectorException;
}
