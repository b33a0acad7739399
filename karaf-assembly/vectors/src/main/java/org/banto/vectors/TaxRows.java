// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banto.base.Yen;
import org.banto.documents.TaxDoor;
import org.banto.order.PaymentMethod;

/** Registration numbers and stamp duty, as papers have them. */
final class TaxRows {
  private TaxRows() {}

  static Verdict registrationNumber(Row row) throws Malformed {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("normalised", row.text("normalised"));
    expected.put("format_ok", Boolean.toString(flag(row, "format_ok")));
    expected.put("check_digit_ok", Boolean.toString(flag(row, "check_digit_ok")));
    TaxDoor.Number was = TaxDoor.number(row.text("input"));
    return Verdict.of(
        expected,
        Map.of(
            "normalised", was.text(),
            "format_ok", Boolean.toString(was.wellFormed()),
            "check_digit_ok", Boolean.toString(was.checked())));
  }

  static Verdict stampDuty(Row row) throws Malformed {
    PaymentMethod.Kind kind =
        switch (row.text("payment")) {
          case "card" -> PaymentMethod.Kind.CARD;
          case "bank" -> PaymentMethod.Kind.BANK_TRANSFER;
          case "cash" -> PaymentMethod.Kind.OTHER;
          default -> throw row.malformed("payment", "should be card, bank or cash");
        };
    boolean paper =
        switch (row.text("medium")) {
          case "paper" -> true;
          case "electronic" -> false;
          default -> throw row.malformed("medium", "should be paper or electronic");
        };
    TaxDoor.Stamp was =
        TaxDoor.stamp(new Yen(row.number("amount_incl")), flag(row, "tax_shown"), kind, paper);
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("stamp_base", Long.toString(row.number("stamp_base")));
    expected.put("stamp_yen", Long.toString(row.number("stamp_yen")));
    return Verdict.of(
        expected,
        Map.of(
            "stamp_base", Long.toString(was.base().value()),
            "stamp_yen", Long.toString(was.stamp().value())));
  }

  private static boolean flag(Row row, String column) throws Malformed {
    return switch (row.text(column).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw row.malformed(column, "should be true or false");
    };
  }
}
