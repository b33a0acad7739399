// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.banto.shipment.Temperature;

/** Words of closed lists as shops and their systems write them. */
final class CellWords {
  private static final Map<String, Product.TaxKind> TAX =
      words(
          Map.of(
              Product.TaxKind.STANDARD,
              "標準 標準税率 10 10% 0.1 0.10 10パーセント standard",
              Product.TaxKind.REDUCED,
              "軽減 軽減税率 8 8% 0.08 8パーセント 軽減8% 8%軽減 8%(軽減) 軽減(8%) reduced",
              Product.TaxKind.EXEMPT,
              "非課税 不課税 免税 対象外 0 0% 0.0 exempt none"));

  private static final Map<String, Temperature> TEMPERATURE =
      words(
          Map.of(
              Temperature.AMBIENT,
              "常温 常温便 通常 普通 ドライ ambient normal dry",
              Temperature.CHILLED,
              "冷蔵 冷蔵便 クール クール便 クール冷蔵 クール(冷蔵) チルド chilled cool refrigerated",
              Temperature.FROZEN,
              "冷凍 冷凍便 クール冷凍 クール(冷凍) フローズン frozen"));

  private static final Map<String, Boolean> ENDED =
      words(
          Map.of(
              true,
              "終了 販売終了 取扱終了 取扱停止 取扱中止 メーカー取扱中止 廃番 廃盤 終売 1 true yes y ○ 〇 ended discontinued",
              false,
              "販売中 取扱中 継続 現行 0 false no n × active"));

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private CellWords() {}

  private static <T> Map<String, T> words(Map<T, String> by) {
    Map<String, T> words = new TreeMap<>();
    by.forEach((value, all) -> List.of(all.split(" ")).forEach(w -> words.put(w, value)));
    return words;
  }

  /** How it is taxed. */
  static Product.TaxKind tax(String text) throws CellRefusal {
    return read(
        TAX,
        text,
        new Text(
            "税区分は 標準（10%）・軽減（8%）・非課税 のどれかです。", "A tax is standard (10%), reduced (8%) or exempt."));
  }

  /** How cold it travels. */
  static Temperature temperature(String text) throws CellRefusal {
    return read(
        TEMPERATURE,
        text,
        new Text("温度帯は 常温・冷蔵・冷凍 のどれかです。", "A temperature is ambient, chilled or frozen."));
  }

  /** Whether it is no longer sold. */
  static boolean ended(String text) throws CellRefusal {
    return read(
        ENDED, text, new Text("終了・販売中（または 1・0）で書いてください。", "Say ended or active, or 1 or 0."));
  }

  private static <T> T read(Map<String, T> words, String text, Text why) throws CellRefusal {
    T value =
        words.get(BLANKS.matcher(CellText.half(text)).replaceAll("").toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new CellRefusal(why.ja(), why.en());
    }
    return value;
  }

  /** As an export says it, and {@link #tax} reads it. */
  static String said(Product.TaxKind kind) {
    return switch (kind) {
      case STANDARD -> "標準";
      case REDUCED -> "軽減";
      case EXEMPT -> "非課税";
    };
  }

  /** As an export says it, and {@link #temperature} reads it. */
  static String said(Temperature temperature) {
    return switch (temperature) {
      case AMBIENT -> "常温";
      case CHILLED -> "冷蔵";
      case FROZEN -> "冷凍";
    };
  }

  /** As an export says it, and {@link #ended} reads it. */
  static String said(boolean ended) {
    return ended ? "終了" : "販売中";
  }
}
