// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banto.order.OrderFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which orders a wave takes that names none. */
@Tag("page.9")
class WaveOfTodayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static OrderFilter asked(String name, String value) {
    return OrderFilter.of(Map.of("desk", List.of("DOC_WAIT"), name, List.of(value)));
  }

  @Test
  void withoutADayItIsWhatLeavesTodayAndWhatIsLate() {
    OrderFilter wave = BatchesResource.due(asked("carrier", "yamato"), TODAY);
    assertEquals("2026-11-27", wave.shipTo());
    assertEquals("", wave.shipFrom());
    assertEquals(List.of("DOC_WAIT"), wave.desk());
    assertEquals(List.of("yamato"), wave.carrier());
  }

  @Test
  void whoNamesDaysOrABatchGetsExactlyThese() {
    for (String name : List.of("shipTo", "shipFrom")) {
      OrderFilter named = asked(name, "2026-12-04");
      assertEquals(named, BatchesResource.due(named, TODAY));
    }
    OrderFilter batch = asked("batch", "b1");
    assertEquals(batch, BatchesResource.due(batch, TODAY));
  }
}
