// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.file.engine.SymbolText;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;

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

  /**
   * Looks at a text whatever is there: a symbol of these files can be told how, any other could be a
   * field of orders. A date says its pattern ({@code {shipDate:yyyyMMdd}}), an address which of so many
   * lines ({@code {address:1/3x40}}: the first of three lines of 40 half-width characters), a shop's
   * code which one ({@code {code:seino.sender}}).
   *
   * @throws Rejection naming the symbol that cannot be used
   */
  static void check(SymbolText text) {
    text.symbols()
        .forEach(
            s -> {
              Optional<LabelField> field = LabelField.of(s.code());
              if (field.isPresent()) {
                check(s, field.get().kind());
              } else if (!OrderField.isId(s.code())) {
                throw s.unknown();
              }
            });
  }

  /**
   * Looks at what a shop wrote: what is no symbol of these files is a field of orders that is there.
   *
   * @throws Rejection naming the symbol that cannot be used
   */
  static void check(SymbolText text, FieldSet fields) {
    check(text);
    text.symbols().filter(s -> LabelField.of(s.code()).isEmpty()).forEach(s -> s.check(fields));
  }

  private static void check(SymbolText.Symbol symbol, LabelField.Kind kind) {
    String how = symbol.how();
    switch (kind) {
      case DATE -> SymbolText.pattern(how);
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
          throw symbol.noForm();
        }
      }
    }
  }
}
