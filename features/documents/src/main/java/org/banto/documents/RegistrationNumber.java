// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The number of a qualified invoice issuer (適格請求書発行事業者登録番号): T and thirteen digits.
 *
 * @param text as it is printed; normalised as far as it can be
 */
record RegistrationNumber(String text) {
  /** Reads what somebody typed: full width, lower case, hyphens and blanks are no matter. */
  static RegistrationNumber read(String typed) {
    return new RegistrationNumber(
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}\u2212\u30fc]", ""));
  }

  /** Whether it looks like one. */
  boolean wellFormed() {
    return text.matches("T[1-9][0-9]{12}");
  }

  /**
   * Whether its first digit fits the others (法人番号の指定等に関する省令): a slip shows, except 9 for 0. Whether
   * the numbers of sole proprietors obey it is not documented, so a failure is a warning only.
   */
  boolean checked() {
    if (!wellFormed()) {
      return false;
    }
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      int digit = text.charAt(14 - n) - '0';
      sum += digit * (n % 2 == 1 ? 1 : 2);
    }
    return text.charAt(1) - '0' == 9 - sum % 9;
  }
}
