// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import org.banto.shipment.LabelProblem;

/**
 * What came of writing the label data of many orders.
 *
 * @param batches what was written, one or more per carrier
 * @param problems what stood against the shipments that were left out
 */
public record WaybillWave(List<WaybillBatch> batches, List<LabelProblem> problems) {
  /** Copies the lists. */
  public WaybillWave {
    batches = List.copyOf(batches);
    problems = List.copyOf(problems);
  }
}
