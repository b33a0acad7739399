// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedTest {
  @Test
  void twoThousandOrdersASecondAreServed() throws Exception {
    try (RakutenMall mall = RakutenMall.open(MallSettings.forTests())) {
      MallCaller caller = new MallCaller(mall);
      List<String> numbers = caller.create("{'count':100,'kinds':['PLAIN'],'lines':3}");
      String ask = "{'version':10,'orderNumberList':['" + String.join("','", numbers) + "']}";
      long best = Long.MAX_VALUE;
      for (int round = 0; round < 5; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
          caller.raw("getOrder", ask);
        }
        best = Math.min(best, System.nanoTime() - start);
      }
      long perSecond = 2000L * 1_000_000_000 / best;
      System.out.println("getOrder serves " + perSecond + " orders/s");
    }
  }
}
