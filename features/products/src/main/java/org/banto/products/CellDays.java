// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and spreadsheets write them. */
final class CellDays {
  /** 2027-04-01, 2027/4/1 0:00, 2027年4月1日, 20270401. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(\\d{4})(?:[-/.年]\\s*(\\d{1,2})[-/.月]\\s*(\\d{1,2})日?|(\\d{2})(\\d{2}))"
              + "(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  /** Days since 1899-12-30, as spreadsheets keep them. */
  private static final Pattern SERIAL = Pattern.compile("[34567]\\d{4}");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private CellDays() {}

  /** A day between 1990 and 2100. */
  static LocalDate day(String text) throws CellRefusal {
    String half = CellText.half(text);
    LocalDate day = SERIAL.matcher(half).matches() ? serial(half) : usual(half);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw no();
    }
    return day;
  }

  private static LocalDate serial(String half) {
    return SERIAL_ZERO.plusDays(Long.parseLong(half));
  }

  private static LocalDate usual(String half) throws CellRefusal {
    Matcher m = USUAL.matcher(half);
    if (!m.matches()) {
      throw no();
    }
    try {
      String month = m.group(2) == null ? m.group(4) : m.group(2);
      String day = m.group(3) == null ? m.group(5) : m.group(3);
      return LocalDate.of(
          Integer.parseInt(m.group(1)), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw no();
    }
  }

  private static CellRefusal no() {
    return new CellRefusal("日付として読み取れません（例 2027/04/01）。", "This is no day such as 2027/04/01.");
  }
}
