// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Yen;

/** Amounts as people and spreadsheets write them. */
final class CellNumbers {
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,6})?");

  /** Thousands are parted by threes; 1,2 is no number of Japan. */
  private static final Pattern PARTED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");

  private static final Pattern YEN =
      Pattern.compile("(?:[¥\\\\]|JPY)?\\s*([▲△−])?\\s*([-+\\d.,]+)\\s*(?:円|JPY)?");
  private static final Pattern WEIGHT = Pattern.compile("([-+\\d.,]+)\\s*(g|kg|グラム|キログラム|キロ)?");
  private static final Pattern SIZE =
      Pattern.compile("([-+\\d.,]+(?:\\s*(?:cm|mm)?\\s*[x*×✕]\\s*[\\d.,]+){0,2})\\s*(cm|mm|サイズ)?");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:cm|mm)?\\s*[x*×✕]\\s*");
  private static final Pattern AT_ONCE = Pattern.compile("即日|当日|即納|即日出荷|当日出荷");
  private static final Pattern KILOGRAM = Pattern.compile("(^|[^a-z])kg([^a-z]|$)");
  private static final Pattern MILLIMETRE = Pattern.compile("(^|[^a-z])mm([^a-z]|$)");
  private static final Pattern DAYS =
      Pattern.compile("([-+\\d.,]+)\\s*(営業日|日|days?)?\\s*(後|以内|間)?");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private CellNumbers() {}

  /** Yen: 1,200円, ￥1,200, 1200.00. */
  static Yen yen(String text) throws CellRefusal {
    String half = CellText.half(text);
    Matcher m = YEN.matcher(half);
    String bare = m.matches() ? (m.group(1) == null ? "" : "-") + m.group(2) : half;
    BigDecimal yen = number(bare);
    if (yen.signum() < 0) {
      throw new CellRefusal("0以上の金額を書いてください。", "An amount is 0 or more.");
    }
    return new Yen(whole(yen, "円", "yen"));
  }

  /** Gram. A number without a unit is kilograms where the heading says so. */
  static int weight(String text, String heading) throws CellRefusal {
    Matcher m = WEIGHT.matcher(CellText.half(text).toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new CellRefusal(
          "重さとして読み取れません（例 500、500g、1.2kg）。", "This is no weight such as 500g or 1.2kg.");
    }
    String unit = m.group(2) == null ? "" : m.group(2);
    BigDecimal number = number(m.group(1));
    boolean kilo =
        unit.isEmpty() ? says(heading, KILOGRAM) : unit.startsWith("k") || unit.startsWith("キ");
    return notLess(whole(kilo ? number.multiply(THOUSAND) : number, "グラム", "gram"));
  }

  /** Three sides together in cm: 60, 60サイズ, 10×20×30, 600mm; half a cm counts as one. */
  static int size(String text, String heading) throws CellRefusal {
    String half = CellText.half(text).toLowerCase(Locale.ROOT);
    Matcher m = SIZE.matcher(half);
    if (!m.matches()) {
      throw new CellRefusal(
          "サイズとして読み取れません（例 60、60サイズ、10×20×30）。", "This is no size such as 60 or 10x20x30.");
    }
    boolean mm =
        m.group(2) == null
            ? half.contains("mm") || says(heading, MILLIMETRE)
            : m.group(2).equals("mm");
    BigDecimal sum = BigDecimal.ZERO;
    for (String side : BETWEEN.split(m.group(1))) {
      sum = sum.add(number(side));
    }
    BigDecimal cm = mm ? sum.movePointLeft(1) : sum;
    return notLess(cm.setScale(0, RoundingMode.UP).longValueExact());
  }

  /** Days: 3, 3日, 即日. */
  static int days(String text) throws CellRefusal {
    String half = CellText.half(text);
    if (AT_ONCE.matcher(half).matches()) {
      return 0;
    }
    Matcher m = DAYS.matcher(half.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new CellRefusal("日数として読み取れません（例 3、3日、即日）。", "This is no number of days.");
    }
    return notLess(whole(number(m.group(1)), "日", "days"));
  }

  /** How many pieces: 1 or more. */
  static int pieces(String text) throws CellRefusal {
    long pieces = whole(number(CellText.half(text)), "個", "pieces");
    if (pieces < 1) {
      throw new CellRefusal("個数は1以上です。", "A quantity is 1 or more.");
    }
    return Math.toIntExact(pieces);
  }

  /** Whether a heading names a unit that is not the usual one. */
  private static boolean says(String heading, Pattern unit) {
    return unit.matcher(CellText.half(heading).toLowerCase(Locale.ROOT)).find();
  }

  private static BigDecimal number(String text) throws CellRefusal {
    boolean read = PLAIN.matcher(text).matches() || PARTED.matcher(text).matches();
    String plain = text.replace(",", "");
    if (!read || !PLAIN.matcher(plain).matches()) {
      throw new CellRefusal("数字として読み取れません。", "This is no number.");
    }
    return new BigDecimal(plain);
  }

  private static long whole(BigDecimal number, String unit, String unitEn) throws CellRefusal {
    if (number.stripTrailingZeros().scale() > 0) {
      throw new CellRefusal(
          "1" + unit + "未満の端数は登録できません。", "Parts of " + unitEn + " cannot be kept.");
    }
    return number.longValueExact();
  }

  private static int notLess(long number) throws CellRefusal {
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new CellRefusal("0以上の数字を書いてください。", "A number is 0 or more.");
    }
    return (int) number;
  }
}
