// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * The text of a column: fixed words and symbols, {@code 第{number}号}. A symbol may say how: a date its
 * pattern ({@code {shipDate:yyyyMMdd}}), an address which of so many lines ({@code {address:1/3x40}}: the
 * first of three lines of 40 half-width characters), a shop's code which one ({@code
 * {code:seino.sender}}).
 *
 * @param source as it was written
 * @param parts fixed words and symbols in turn
 */
record ColumnText(String source, List<Part> parts) {
  private static final Pattern SYMBOL = Pattern.compile("\\{([A-Za-z]+)(?::([^{}]+))?}");

  /** A part of the text. */
  sealed interface Part {}

  /** Fixed words. */
  record Words(String text) implements Part {}

  /**
   * A symbol.
   *
   * @param field of what
   * @param how what stands behind the colon, or empty
   */
  record Symbol(LabelField field, String how) implements Part {}

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException naming the symbol that there is not
   */
  static ColumnText of(String source) {
    List<Part> parts = new ArrayList<>();
    Matcher m = SYMBOL.matcher(source);
    int end = 0;
    while (m.find()) {
      words(parts, source.substring(end, m.start()));
      String how = m.group(2) == null ? "" : m.group(2);
      String code = m.group(1);
      LabelField field =
          LabelField.of(code)
              .orElseThrow(
                  () ->
                      new Rejection(
                          new Text(
                              "項目がありません: {" + code + "}",
                              "there is no such field: {" + code + "}")));
      SymbolForms.check(field, how);
      parts.add(new Symbol(field, how));
      end = m.end();
    }
    words(parts, source.substring(end));
    return new ColumnText(source, List.copyOf(parts));
  }

  private static void words(List<Part> parts, String text) {
    if (text.contains("{") || text.contains("}")) {
      throw new Rejection(
          new Text("項目は {number} のように書きます: " + text, "write a field like {number}: " + text));
    }
    if (!text.isEmpty()) {
      parts.add(new Words(text));
    }
  }

  /** The text for one row. */
  String fill(Values values) {
    return parts.stream().map(p -> text(p, values)).collect(Collectors.joining());
  }

  private static String text(Part part, Values values) {
    if (part instanceof Symbol symbol) {
      return values.of(symbol.field(), symbol.how());
    }
    return ((Words) part).text();
  }
}
