// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.util.stream.Stream;
import org.banto.fakes.KeptEditionsContract;
import org.banto.fakes.RoomDatabase;

class KeptPaymentLayoutsTest extends KeptEditionsContract<PaymentLayout> {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/agent-files.xml", "banto-agent-files");

  KeptPaymentLayoutsTest() {
    super(
        TABLES,
        PaymentLayoutRoom::store,
        Stream.of("score", "dsk", "np").map(PaymentLayoutRoom.PRESETS::get).toList());
  }
}
