// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address text with all that people write differently made the same: width, hyphens, kanji
 * numerals, 丁目 and 番地, ヶ and が, old kanji. Only for comparing, never for printing.
 */
final class Folded {
  private static final String OLD =
      "髙高﨑崎嵜崎齋斉齊斉斎斉澤沢濱浜濵浜邊辺邉辺櫻桜國国廣広嶋島嶌島龍竜瀧滝條条圓円會会澁渋籠篭曾曽檜桧薗園舘館"
          + "峯峰埜野槙槇榮栄惠恵壽寿驛駅藏蔵來来萬万與与眞真鹽塩豐豊當当臺台龜亀靜静德徳穗穂渕淵礪砺穎頴鰺鯵諌諫竃竈靭靱"
          + "麴麹鷗鴎籔薮藪薮禰祢邇迩蘆芦鬪闘縣県區区鐵鉄實実辨弁瓣弁辯弁鷄鶏灣湾巖巌嶽岳賴頼聰聡祐佑覺覚榛榛曻昇冨富爾尓"
          + "ヶケヵケカケがケかケガケノのツつッつっつ之の乃の";
  private static final Map<Character, Character> SAME = same();
  private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ー－ｰ~〜～]");
  private static final Pattern NUMERAL = Pattern.compile("[〇一二三四五六七八九十百]+");
  private static final Pattern UNITS = Pattern.compile("丁目|番地の?|(?<=[0-9])(番の?|号|丁|の)(?=[0-9-]|$)");
  private static final Pattern DROPPED =
      Pattern.compile("大字|字|[\\s,.、。・'\"“”\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
  private static final String DIGITS = "〇一二三四五六七八九";

  private Folded() {}

  static String of(String text) {
    String digits = NUMERAL.matcher(letters(text)).replaceAll(m -> number(m.group()));
    return UNITS.matcher(digits).replaceAll("-").replaceAll("-{2,}", "-");
  }

  /** The same with kanji numerals left as they are: 南十三六丁目 is 南十三 and 六丁目. */
  static String letters(String text) {
    String s = Normalizer.normalize(text, Normalizer.Form.NFKC);
    s = HYPHENS.matcher(DROPPED.matcher(s).replaceAll("")).replaceAll("-");
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      b.append(SAME.getOrDefault(c, Character.toUpperCase(c)).charValue());
    }
    return b.toString();
  }

  private static String number(String kanji) {
    if (!kanji.contains("十") && !kanji.contains("百")) {
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
    return Matcher.quoteReplacement(Integer.toString(sum + Math.max(digit, 0)));
  }

  private static Map<Character, Character> same() {
    Map<Character, Character> map = new HashMap<>();
    for (int i = 0; i < OLD.length(); i += 2) {
      map.put(OLD.charAt(i), OLD.charAt(i + 1));
    }
    return map;
  }
}
