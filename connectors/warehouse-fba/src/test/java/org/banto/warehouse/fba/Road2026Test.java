// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt.Status;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Test;

/** What is taken with 202 is decided later. */
class Road2026Test extends Road {
  Road2026Test() {
    super(Version2026.NAME);
  }

  private void later(int seconds) {
    amazon.tell("fulfilments/later", "{'seconds':" + seconds + "}");
  }

  @Test
  void whatWasTakenIsAskedAboutUntilItIsDecided() throws Exception {
    later(20);
    assertEquals(Status.PENDING, fulfil(1, 1));
    assertEquals(Status.PENDING, lookUp(asked(1, 1)));
    assertEquals(Status.PENDING, fulfil(1, 1), "not asked again");
    time.go(Duration.ofSeconds(20));
    assertEquals(Status.ACCEPTED, lookUp(asked(1, 1)));
    assertEquals(1, amazon.times("created", "S0000000101"));
  }

  @Test
  void aLostAnswerIsNotAskedAgainWhileItIsNotShown() throws Exception {
    later(20);
    lose("NO_ANSWER");
    assertEquals(Status.PENDING, lookUp(asked(1, 1)));
    assertEquals(Status.PENDING, fulfil(1, 1));
    time.go(Duration.ofSeconds(20));
    assertEquals(Status.ACCEPTED, lookUp(asked(1, 1)));
    assertEquals(1, amazon.times("created", "S0000000101"));
  }

  @Test
  void whatIsTakenAndCannotBeShippedIsRefusedOnceItIsDecided() throws Exception {
    later(20);
    RequestFulfilment lacking = Samples.request(1, "UNKNOWN-SKU");
    assertEquals(Status.PENDING, only(warehouse.fulfil(List.of(lacking))));
    time.go(Duration.ofSeconds(20));
    assertEquals(Status.REFUSED, lookUp(lacking));
    assertEquals(0, amazon.times("created", "S0000000101"));
  }

  @Test
  void takingBackIsAskedAboutUntilItIsDecided() throws Exception {
    fulfil(1, 1);
    later(20);
    assertEquals(Status.PENDING, cancel(1));
    assertEquals(Status.PENDING, lookUp(back(1)));
    time.go(Duration.ofSeconds(20));
    assertEquals(Status.ACCEPTED, lookUp(back(1)));
    assertEquals(1, amazon.times("cancelled", "S0000000101"));
  }

  @Test
  void takingBackThatComesTooLateIsRefusedWhenItHasLeft() throws Exception {
    fulfil(1, 1);
    stand("S0000000101", "PROCESSING");
    assertEquals(Status.PENDING, cancel(1));
    assertEquals(Status.PENDING, lookUp(back(1)));
    ship("S0000000101", "900000000012");
    assertEquals(Status.REFUSED, lookUp(back(1)));
  }

  /** It is not there yet, but it will be: that nothing is there would be no taking back. */
  @Test
  void whatIsNotShownYetCountsAsAskedFor() throws Exception {
    later(20);
    fulfil(1, 1);
    assertEquals(Status.PENDING, cancel(1));
    time.go(Duration.ofSeconds(20));
    assertEquals(Status.UNKNOWN, lookUp(back(1)));
    assertEquals(Status.PENDING, cancel(1));
    time.go(Duration.ofSeconds(20));
    assertEquals(Status.ACCEPTED, lookUp(back(1)));
  }
}
