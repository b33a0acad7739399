// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks up what became of instructions whose answer was lost or is still to come. */
@ConsumerType
public interface Reconciler extends Connector {
  /**
   * Looks up, changing nothing: ACCEPTED when it was done, REFUSED when the far side refused it,
   * PENDING when it is still at it, UNKNOWN when it was not done and can safely be tried again.
   */
  List<Receipt> lookUp(List<? extends Instruction> instructions) throws ConnectorException;
}
