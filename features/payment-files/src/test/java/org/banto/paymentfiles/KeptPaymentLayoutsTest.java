// SPDX-License-Identifier: Apache-2.0
package org.banto.paymentfiles;

import java.util.stream.Stream;
import org.banto.fakes.KeptEditionsContract;
import org.banto.fakes.RoomDatabase;

class KeptPaymentLayoutsTest extends KeptEditionsContract<PaymentLayout> {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/payment-files.xml", "banto-payment-files");

  KeptPaymentLayoutsTest() {
    super(
        TABLES,
        PaymentLayoutRoom::store,
        Stream.of("score", "dsk", "np").map(PaymentLayoutRoom.PRESETS::get).toList());
  }
}
