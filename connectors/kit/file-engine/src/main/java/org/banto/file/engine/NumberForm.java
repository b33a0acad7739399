// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.shipment.CheckDigit;
import org.banto.shipment.ShipmentNumber;

/**
 * What a carrier's numbers look like, and what a spreadsheet makes of them.
 *
 * @param shape without hyphens
 * @param checked whether the last of twelve digits checks the others
 * @param ja the same in words: 12桁
 * @param en the same in English: 12 digits
 */
public record NumberForm(Pattern shape, boolean checked, String ja, String en) {
  /** Twelve digits, the last of which checks the others. */
  public static final NumberForm TWELVE =
      new NumberForm(Pattern.compile("[0-9]{12}"), true, "12桁", "12 digits");

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]+");

  /** A number without its hyphens. */
  static String bare(String raw) {
    return raw.replace("-", "");
  }

  /** A number made up of a shipment's own, which no other has: twelve digits, or its ten where those do not fit. */
  String number(ShipmentNumber shipment) {
    String ten = shipment.value().substring(1);
    String twelve = "9" + ten + CheckDigit.of("9" + ten);
    return shape.matcher(twelve).matches() ? twelve : ten;
  }

  /** What is wrong with a number that stands in a column; empty when nothing is. */
  Optional<RowProblem> problem(String column, String raw) {
    String digits = bare(raw);
    if (SCIENTIFIC.matcher(raw).matches()) {
      return Optional.of(scientific(column, raw));
    }
    if (zeroLost(digits)) {
      return Optional.of(zeroLost(column, raw));
    }
    if (!shape.matcher(digits).matches()) {
      return Optional.of(shapeless(column, raw));
    }
    boolean twelve = checked && digits.matches("[0-9]{12}");
    return twelve && !CheckDigit.holds(digits)
        ? Optional.of(unchecked(column, raw))
        : Optional.empty();
  }

  private static RowProblem scientific(String column, String raw) {
    return new RowProblem(
        column,
        "scientific",
        "「%s」は指数表示になっています。Excelで開いて保存せず、元のファイルを取り込んでください。".formatted(raw),
        "\"%s\" is in scientific notation; import the original file, not one saved by Excel."
            .formatted(raw));
  }

  /** Whether zeros before it would make a number of it, and nothing else does. */
  private boolean zeroLost(String digits) {
    boolean few = digits.matches("[0-9]{5,11}") && !shape.matcher(digits).matches();
    String whole = few ? "0".repeat(12 - digits.length()) + digits : "";
    return few && checked && shape.matcher(whole).matches() && CheckDigit.holds(whole);
  }

  private static RowProblem zeroLost(String column, String raw) {
    return new RowProblem(
        column,
        "leading-zero",
        "「%s」は%d桁です。先頭の0が消えたようです。Excelで開いて保存せず、元のファイルを取り込んでください。"
            .formatted(raw, bare(raw).length()),
        "\"%s\" seems to have lost the zeros it begins with; import the original file, not one saved by Excel."
            .formatted(raw));
  }

  private RowProblem shapeless(String column, String raw) {
    return new RowProblem(
        column,
        "check-digit",
        "「%s」は%sではありません。".formatted(raw, ja),
        "\"%s\" does not have %s.".formatted(raw, en));
  }

  private static RowProblem unchecked(String column, String raw) {
    return new RowProblem(
        column,
        "check-digit",
        "「%s」はチェックデジットが合いません。".formatted(raw),
        "The check digit of \"%s\" is wrong.".formatted(raw));
  }
}
