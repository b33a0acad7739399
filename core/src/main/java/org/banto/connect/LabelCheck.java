// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import org.banto.shipment.LabelProblem;
import org.osgi.annotation.versioning.ConsumerType;

/** Says what a carrier would refuse, before the file is written. Pure. */
@ConsumerType
public interface LabelCheck {
  /** Every violation of every label; empty when all are good. */
  List<LabelProblem> check(List<Label> labels);
}
