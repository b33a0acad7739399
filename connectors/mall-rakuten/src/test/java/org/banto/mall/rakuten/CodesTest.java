// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void carriersGoThereAndBack() {
    assertEquals("1001", Codes.company("yamato"));
    assertEquals("yamato", Codes.carrier("1001"));
    assertEquals("1003", Codes.company("japanpost"));
    assertEquals("1000", Codes.company("somebody"));
    assertEquals("1031", Codes.company("1031"));
    assertEquals("9999", Codes.carrier("9999"));
    assertTrue(Codes.isCancelReason("13") && !Codes.isCancelReason("7"));
  }
}
