// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Text;

/**
 * What becomes of order numbers on their way through other programs: several of them look like one
 * in a spreadsheet, and one looks like two when it is typed in full width.
 */
final class OrderNumber {
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[0-9](\\.[0-9]+[eE]\\+?|[eE]\\+)[0-9]{1,3}");
  private static final Pattern ERROR =
      Pattern.compile("#+|#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!)");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}/[0-9]{1,2}(/[0-9]{1,2}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?)?"
              + "|([0-9]{4}年)?[0-9]{1,2}月([0-9]{1,2}日)?"
              + "|[0-9]{1,2}-[A-Z][a-z]{2}(-[0-9]{2,4})?|[A-Z][a-z]{2}-[0-9]{1,2}");

  /** Of longer numbers a spreadsheet keeps fifteen digits and puts zeros in the place of the rest. */
  private static final Pattern LONG = Pattern.compile("[1-9][0-9]{15,}");

  /** How far a letter in full width stands behind its own. */
  private static final int WIDE = '\uFF01' - '!';

  private static final int KEPT = 15;
  private static final int ENOUGH = 3;

  private OrderNumber() {}

  /** The number in half width: in whichever it is written, it is the same order. */
  static String narrow(String number) {
    StringBuilder narrow = new StringBuilder(number.length());
    number.chars().forEach(c -> narrow.append(narrow((char) c)));
    return narrow.toString().strip();
  }

  private static char narrow(char c) {
    return switch (c) {
      case '\u3000' -> ' ';
      case '\u2010', '\u2011', '\u2212' -> '-';
      default -> c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - WIDE) : c;
    };
  }

  /** Why this cannot be an order number any more; empty when it can. */
  static Optional<Text> spoilt(String number) {
    String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).strip();
    if (SCIENTIFIC.matcher(plain).matches()) {
      return said("指数表示になっています", "is in scientific notation");
    }
    if (ERROR.matcher(plain).matches()) {
      return said("表計算ソフトのエラー表示です", "is an error of a spreadsheet");
    }
    return DATE.matcher(plain).matches()
        ? said("日付の形になっています", "has become a date")
        : Optional.empty();
  }

  /** The same of a long number in a file whose long numbers all end in zeros. */
  static Optional<Text> rounded(String number) {
    return LONG.matcher(number).matches()
        ? said("15桁より後ろが0になっています", "has zeros behind its fifteenth digit")
        : Optional.empty();
  }

  /**
   * Whether the long numbers of a file have been rounded to fifteen digits: all of them end in
   * zeros, and that cannot be chance.
   */
  static boolean rounded(Collection<String> numbers) {
    var longs = numbers.stream().filter(n -> LONG.matcher(n).matches()).toList();
    boolean zeros = longs.stream().allMatch(n -> n.substring(KEPT).chars().allMatch(c -> c == '0'));
    boolean chance = longs.size() < ENOUGH && longs.stream().allMatch(n -> n.length() == KEPT + 1);
    return !longs.isEmpty() && zeros && !chance;
  }

  /** The fault of a row. */
  static Fault fault(Row row, String column, String number, Text why) {
    String hint = "表計算ソフトで開いて保存せず、元のファイルを取り込んでください。";
    return new Fault(
        row.line(),
        "",
        column,
        number,
        new Text(
            "注文番号「" + number + "」は" + why.ja() + "。" + hint,
            "The order number \""
                + number
                + "\" "
                + why.en()
                + "; import the original file, not one saved by a spreadsheet."));
  }

  private static Optional<Text> said(String ja, String en) {
    return Optional.of(new Text(ja, en));
  }
}
