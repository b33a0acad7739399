// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.text.Normalizer;

/**
 * Address text with all that people write differently made the same: width, hyphens, kanji
 * numerals, 丁目 and 番地, ヶ and が, old kanji. Only for comparing, never for printing.
 */
final class FoldedText {
  private static final String OLD =
      "髙高﨑崎嵜崎齋斉齊斉斎斉澤沢濱浜濵浜邊辺邉辺櫻桜國国廣広嶋島嶌島龍竜瀧滝條条圓円會会澁渋籠篭曾曽檜桧薗園舘館"
          + "峯峰埜野槙槇榮栄惠恵壽寿驛駅藏蔵來来萬万與与眞真鹽塩豐豊當当臺台龜亀靜静德徳穗穂渕淵礪砺穎頴鰺鯵諌諫竃竈靭靱"
          + "麴麹鷗鴎籔薮藪薮禰祢邇迩蘆芦鬪闘縣県區区鐵鉄實実辨弁瓣弁辯弁鷄鶏灣湾巖巌嶽岳賴頼聰聡祐佑覺覚榛榛曻昇冨富爾尓關関栁柳"
          + "ヶケヵケカケがケかケガケノのツつッつっつ之の乃の";
  private static final char[] SAME = same();
  private static final String HYPHENS = "‐‑‒–—―−ー－ｰ~〜～";
  private static final String DROPPED = "字,.、。・'\"“”";
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String NUMERALS = DIGITS + "十百";

  private FoldedText() {}

  static String of(String text) {
    return units(digits(letters(text)));
  }

  /** The same with kanji numerals left as they are: 南十三六丁目 is 南十三 and 六丁目. */
  static String letters(String text) {
    String s = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean oaza = c == '大' && i + 1 < s.length() && s.charAt(i + 1) == '字';
      if (!oaza && !dropped(c)) {
        b.append(HYPHENS.indexOf(c) >= 0 ? '-' : SAME[c]);
      }
    }
    return b.toString();
  }

  private static boolean dropped(char c) {
    return DROPPED.indexOf(c) >= 0
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        // The first half of an ideographic variation selector, and the second after it.
        || c == 0xDB40
        || (c >= 0xDD00 && c <= 0xDDEF);
  }

  private static String digits(String s) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int end = i;
      while (end < s.length() && NUMERALS.indexOf(s.charAt(end)) >= 0) {
        end++;
      }
      if (end == i) {
        b.append(s.charAt(i++));
      } else {
        b.append(number(s.substring(i, end)));
        i = end;
      }
    }
    return b.toString();
  }

  /** 丁目, 番地, 番, 号 and the の between numbers are hyphens. */
  private static String units(String s) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); ) {
      int unit = unit(s, i);
      char c = unit > 0 ? '-' : s.charAt(i);
      if (c != '-' || b.length() == 0 || b.charAt(b.length() - 1) != '-') {
        b.append(c);
      }
      i += Math.max(unit, 1);
    }
    return b.toString();
  }

  /** How long the unit is that starts here; 0 for none. */
  private static int unit(String s, int i) {
    if (s.startsWith("丁目", i)) {
      return 2;
    }
    if (s.startsWith("番地", i)) {
      return s.startsWith("の", i + 2) ? 3 : 2;
    }
    if ("番号丁の".indexOf(s.charAt(i)) < 0 || i == 0 || !digit(s, i - 1)) {
      return 0;
    }
    int length = s.startsWith("番の", i) ? 2 : 1;
    int next = i + length;
    return next == s.length() || s.charAt(next) == '-' || digit(s, next) ? length : 0;
  }

  private static boolean digit(String s, int i) {
    return s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }

  private static String number(String kanji) {
    if (kanji.indexOf('十') < 0 && kanji.indexOf('百') < 0) {
      StringBuilder b = new StringBuilder();
      kanji.chars().forEach(c -> b.append(DIGITS.indexOf(c)));
      return b.toString();
    }
    int sum = 0;
    int digit = -1;
    for (char c : kanji.toCharArray()) {
      if (c == '十' || c == '百') {
        sum += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
        digit = -1;
      } else {
        digit = DIGITS.indexOf(c);
      }
    }
    return Integer.toString(sum + Math.max(digit, 0));
  }

  private static char[] same() {
    char[] map = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < map.length; i++) {
      map[i] = Character.toUpperCase((char) i);
    }
    for (int i = 0; i < OLD.length(); i += 2) {
      map[OLD.charAt(i)] = OLD.charAt(i + 1);
    }
    return map;
  }
}
