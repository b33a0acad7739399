// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells an agent of deferred payments what has changed. */
@ConsumerType
public interface PaymentChanger extends Connector {
  /** A receipt for each one tried; those left out come again. */
  List<Receipt> change(List<Instruction.ChangePayment> payments) throws ConnectorException;
}
