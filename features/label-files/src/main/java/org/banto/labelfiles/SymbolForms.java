// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** What may stand behind the colon of a symbol. */
final class SymbolForms {
  private static final Pattern LINES = Pattern.compile("([1-9])/([1-9])x([1-9][0-9]{0,2})");

  /**
   * One of the lines of an address.
   *
   * @param no which, from 1
   * @param of how many there are
   * @param width half-width characters of each
   */
  record Line(int no, int of, int width) {
    static Line of(String how) {
      Matcher m = LINES.matcher(how);
      if (!m.matches()) {
        throw new Rejection(
            new Text(
                "住所の行は 1/3x40（3行の1行目、半角40文字）のように書きます: " + how,
                "write a line of an address like 1/3x40 (the first of 3 lines, 40 half-width characters): "
                    + how));
      }
      Line line =
          new Line(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)));
      if (line.no() > line.of()) {
        throw new Rejection(
            new Text("住所の行がありません: " + how, "there is no such line of the address: " + how));
      }
      return line;
    }
  }

  private SymbolForms() {}

  /** Refuses what a field cannot be told. */
  static void check(LabelField field, String how) {
    switch (field.kind()) {
      case DATE -> {
        if (!how.isEmpty()) {
          pattern(how);
        }
      }
      case LINES -> {
        if (!how.isEmpty()) {
          Line.of(how);
        }
      }
      case CODE -> {
        if (!how.matches("[a-z0-9-]+\\.[A-Za-z0-9_.-]+")) {
          throw new Rejection(
              new Text(
                  "店舗のコードは {code:seino.sender} のように書きます: " + how,
                  "write a code of the shop like {code:seino.sender}: " + how));
        }
      }
      case TEXT -> {
        if (!how.isEmpty()) {
          throw noForm(field.code(), how);
        }
      }
    }
  }

  static Rejection noForm(String code, String how) {
    return new Rejection(
        new Text(
            "この項目に書式はありません: {" + code + ":" + how + "}",
            "this field has no format: {" + code + ":" + how + "}"));
  }

  static DateTimeFormatter pattern(String how) {
    try {
      DateTimeFormatter pattern = DateTimeFormatter.ofPattern(how, Locale.JAPAN);
      pattern.format(LocalDate.EPOCH);
      return pattern;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Rejection(
          new Text("日付の書式として使えません: " + how, "this is no format of a date: " + how), e);
    }
  }
}
