// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.banto.connect.Receipt.Status;
import org.junit.jupiter.api.Test;

class Road2020Test extends Road {
  Road2020Test() {
    super(Version2020.NAME);
  }

  @Test
  void anAnswerIsFinal() throws Exception {
    assertEquals(Status.ACCEPTED, fulfil(1, 1));
    assertEquals(Status.ACCEPTED, cancel(1));
    fulfil(2, 1);
    stand("S0000000201", "PROCESSING");
    assertEquals(Status.REFUSED, cancel(2));
  }
}
