// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banto.order.TaxRates.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("house.rates")
class TaxRatesTest {
  private final TaxRates rates =
      TaxRates.of(Map.of(TaxRates.SETTING, "2028-04-01 標準 12\n\n2028-04-01 軽減 0"));

  @ParameterizedTest
  @CsvSource({
    "10, 2026-11-27, 2026-11-28, STANDARD",
    "8, 2026-11-27, 2026-11-28, REDUCED",
    "0, 2026-11-27, 2026-11-28, FREE",
    "5, 2026-11-27, 2026-11-28, ",
    "12, 2026-11-27, 2026-11-28, ",
    "8, 2018-01-01, 2018-01-01, STANDARD",
    "8, 2028-03-31, 2028-04-02, REDUCED",
    "12, 2028-03-31, 2028-04-02, STANDARD",
    "12, 2028-03-31, 2028-03-31, ",
    "0, 2028-03-31, 2028-03-31, FREE",
    "0, 2028-04-01, 2028-04-01, REDUCED",
    "8, 2028-04-01, 2028-04-05, ",
  })
  void aRateHasTheKindThatIsInForceBetweenOrderAndShipping(
      int percent, LocalDate ordered, LocalDate shipped, Kind kind) {
    assertEquals(Optional.ofNullable(kind), rates.kind(new TaxRate(percent), ordered, shipped));
  }

  @Test
  void inTheStateOfARateOfAnotherTimeThatOfItsKindIsMeant() {
    LocalDate after = LocalDate.of(2028, 4, 1);
    assertEquals(Optional.of(new TaxRate(12)), rates.instead(TaxRate.STANDARD, after));
    assertEquals(Optional.of(new TaxRate(0)), rates.instead(TaxRate.REDUCED, after));
    assertEquals(Optional.empty(), rates.instead(new TaxRate(5), after));
    LocalDate before = LocalDate.of(2028, 3, 31);
    assertEquals(Optional.of(TaxRate.STANDARD), rates.instead(new TaxRate(12), before));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    for (String line :
        new String[] {"2028-13-01 標準 12", "標準 12", "2028-04-01 標準 120", "2028-04-01 特別 5"}) {
      assertThrows(
          IllegalArgumentException.class, () -> TaxRates.of(Map.of(TaxRates.SETTING, line)), line);
    }
  }
}
