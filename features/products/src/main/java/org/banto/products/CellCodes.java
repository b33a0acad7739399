// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.regex.Pattern;

/** Codes of goods, also those that a spreadsheet has taken for numbers. */
final class CellCodes {
  private static final Pattern SPOILT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{2,3}");
  private static final Pattern ROUND = Pattern.compile("(\\d{7,13})\\.0+");
  private static final Pattern JAN = Pattern.compile("\\d{8}|\\d{13}");
  private static final Pattern WITHOUT_ZERO = Pattern.compile("\\d{7}|\\d{12}");

  private static final Pattern BETWEEN = Pattern.compile("[-\\s]");

  private CellCodes() {}

  /** A code of goods as it is written. */
  static String code(String text) throws CellRefusal {
    notSpoilt(text);
    return UnseenSigns.without(text).strip();
  }

  /** 8 or 13 digits. */
  static String jan(String text) throws CellRefusal {
    String half = CellText.half(text);
    notSpoilt(half);
    String digits = BETWEEN.matcher(ROUND.matcher(half).replaceFirst("$1")).replaceAll("");
    if (JAN.matcher(digits).matches()) {
      return digits;
    }
    if (WITHOUT_ZERO.matcher(digits).matches() && checks("0" + digits)) {
      return "0" + digits;
    }
    throw new CellRefusal("JANコードは8桁か13桁の数字です。", "A JAN has 8 or 13 digits.");
  }

  /** @throws CellRefusal where digits were lost when a spreadsheet saved the file */
  private static void notSpoilt(String text) throws CellRefusal {
    if (SPOILT.matcher(CellText.half(text)).matches()) {
      throw new CellRefusal(
          "Excelで開いて保存したときに桁が失われています。もとの画面から出し直すか、Excelでその列の表示形式を「文字列」にして入れ直してください。",
          "Digits were lost when a spreadsheet saved it. Export it once more, or enter it in a"
              + " column formatted as text.");
    }
  }

  /** Whether the last digit is that of the others. */
  private static boolean checks(String digits) {
    int sum = 0;
    for (int i = digits.length() - 2; i >= 0; i--) {
      int weight = (digits.length() - 2 - i) % 2 == 0 ? 3 : 1;
      sum += weight * (digits.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
  }
}
