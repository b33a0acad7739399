// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads numbers the way spreadsheets and malls write them: ¥2,980, 2980.00, ▲100, １０％. */
final class SpreadsheetNumbers {
  private SpreadsheetNumbers() {}

  /** A whole number; a fraction other than zero is none. */
  static OptionalLong whole(String text) {
    Optional<BigDecimal> read = number(text);
    try {
      return read.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(read.get().setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** A rate in percent: 10, 10%, 0.1. */
  static Optional<Integer> percent(String text) {
    return number(text.replaceAll("[%％]", ""))
        .map(n -> n.abs().compareTo(BigDecimal.ONE) < 0 ? n.movePointRight(2) : n)
        .filter(n -> n.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValue)
        .filter(n -> n >= 0 && n <= 100);
  }

  private static Optional<BigDecimal> number(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[¥\\\\,円\\s]|JPY", "")
            .replaceFirst("^[▲△−]", "-")
            .replaceFirst("^\\((.*)\\)$", "-$1");
    if (!plain.matches("[-+]?\\d{1,12}(\\.\\d{1,6})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }
}
