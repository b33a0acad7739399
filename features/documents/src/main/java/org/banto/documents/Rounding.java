// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What becomes of a fraction of a yen of tax; the issuer's choice, once per rate and document
 * (消費税法施行令70条の10). Amounts paid back are rounded by their size.
 */
enum Rounding {
  /** Dropped (切り捨て). */
  FLOOR("切り捨て", RoundingMode.DOWN),
  /** To the nearest yen (四捨五入). */
  HALF_UP("四捨五入", RoundingMode.HALF_UP),
  /** Made whole (切り上げ). */
  CEILING("切り上げ", RoundingMode.UP);

  private final String title;
  private final RoundingMode mode;

  Rounding(String title, RoundingMode mode) {
    this.title = title;
    this.mode = mode;
  }

  /** Its name in Japanese. */
  String title() {
    return title;
  }

  /** The tax in an amount that includes it. */
  long within(long included, int percent) {
    return part(included, percent, 100 + percent);
  }

  /** The tax on an amount that does not include it. */
  long on(long excluded, int percent) {
    return part(excluded, percent, 100);
  }

  private long part(long yen, int percent, int whole) {
    return BigDecimal.valueOf(yen)
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(whole), 0, mode)
        .longValueExact();
  }
}
