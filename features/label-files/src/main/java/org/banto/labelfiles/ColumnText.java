// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;

/**
 * The text of a column: fixed words and symbols, {@code 第{number}号}. A symbol may say how: a date its
 * pattern ({@code {shipDate:yyyyMMdd}}), an address which of so many lines ({@code {address:1/3x40}}: the
 * first of three lines of 40 half-width characters), a shop's code which one ({@code
 * {code:seino.sender}}). What is no symbol of the house's own files is the id of an {@link
 * OrderField}, {@code {gifts.card}}; it is kept also while nobody brings it.
 *
 * @param source as it was written
 * @param parts fixed words and symbols in turn
 */
record ColumnText(String source, List<Part> parts) {
  private static final Pattern SYMBOL =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)(?::([^{}]+))?}");

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
   * A field of orders.
   *
   * @param id its id
   * @param how the pattern of a date, or empty
   */
  record Said(String id, String how) implements Part {}

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
      parts.add(symbol(code, how));
      end = m.end();
    }
    words(parts, source.substring(end));
    return new ColumnText(source, List.copyOf(parts));
  }

  private static Part symbol(String code, String how) {
    Optional<LabelField> field = LabelField.of(code);
    if (field.isPresent()) {
      SymbolForms.check(field.get(), how);
      return new Symbol(field.get(), how);
    }
    if (!OrderField.isId(code)) {
      throw unknown(code);
    }
    return new Said(code, how);
  }

  private static Rejection unknown(String code) {
    return new Rejection(
        new Text("項目がありません: {" + code + "}", "there is no such field: {" + code + "}"));
  }

  /** The fields of orders it asks for. */
  Stream<Said> said() {
    return parts.stream().filter(Said.class::isInstance).map(Said.class::cast);
  }

  /**
   * Looks at what a shop wrote: the fields are there, and only days have a pattern.
   *
   * @throws Rejection naming the symbol that cannot be used
   */
  void check(FieldSet fields) {
    said()
        .forEach(
            s -> {
              OrderField field = fields.find(s.id()).orElseThrow(() -> unknown(s.id()));
              if (field.type() == OrderField.Type.DATE && !s.how().isEmpty()) {
                SymbolForms.pattern(s.how());
              } else if (!s.how().isEmpty()) {
                throw SymbolForms.noForm(s.id(), s.how());
              }
            });
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
    if (part instanceof Said said) {
      return values.of(said);
    }
    return ((Words) part).text();
  }
}
