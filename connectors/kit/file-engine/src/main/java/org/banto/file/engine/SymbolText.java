// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;

/**
 * Fixed words and symbols, {@code 第{number}号}, as a shop writes into a column. A symbol may say how:
 * {@code {ordered.date:yyyyMMdd}}. What there is to be said is each room's matter.
 *
 * @param source as it was written
 * @param parts fixed words and symbols in turn
 */
public record SymbolText(String source, List<Part> parts) {
  private static final Pattern SYMBOL =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)(?::([^{}]+))?}");
  private static final String DAY = "yyyy/MM/dd";

  /** A part of the text. */
  public sealed interface Part {}

  /** Fixed words. */
  public record Words(String text) implements Part {}

  /**
   * A symbol.
   *
   * @param code of what
   * @param how what stands behind the colon, or empty
   */
  public record Symbol(String code, String how) implements Part {
    /** That there is nothing of this name. */
    public Rejection unknown() {
      return new Rejection(
          new Text("項目がありません: {" + code + "}", "there is no such field: {" + code + "}"));
    }

    /** That it cannot be told how. */
    public Rejection noForm() {
      return new Rejection(
          new Text(
              "この項目に書式はありません: {" + code + ":" + how + "}",
              "this field has no format: {" + code + ":" + how + "}"));
    }

    /**
     * Looks at it as a field of orders: it is there, and only of a day it is told how.
     *
     * @throws Rejection naming the symbol that cannot be used
     */
    public void check(FieldSet fields) {
      OrderField field = fields.find(code).orElseThrow(this::unknown);
      if (field.type() == OrderField.Type.DATE) {
        pattern(how);
      } else if (!how.isEmpty()) {
        throw noForm();
      }
    }

    /** A value of a field as it is written: a day by its pattern. */
    public String said(OrderField field, Object value) {
      return value instanceof LocalDate day ? pattern(how).format(day) : field.said(value).ja();
    }
  }

  /**
   * Reads a text.
   *
   * @throws Rejection where a brace belongs to no symbol
   */
  public static SymbolText of(String source) {
    List<Part> parts = new ArrayList<>();
    Matcher m = SYMBOL.matcher(source);
    int end = 0;
    while (m.find()) {
      words(parts, source.substring(end, m.start()));
      parts.add(new Symbol(m.group(1), m.group(2) == null ? "" : m.group(2)));
      end = m.end();
    }
    words(parts, source.substring(end));
    return new SymbolText(source, List.copyOf(parts));
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

  /** Its symbols, in turn. */
  public Stream<Symbol> symbols() {
    return parts.stream().filter(Symbol.class::isInstance).map(Symbol.class::cast);
  }

  /** The text, with these values in place of its symbols. */
  public String fill(Function<Symbol, String> values) {
    return parts.stream()
        .map(p -> p instanceof Symbol s ? values.apply(s) : ((Words) p).text())
        .collect(Collectors.joining());
  }

  /**
   * How days are written; where nothing is said, as {@code 2026/07/01}.
   *
   * @throws Rejection when it is no pattern of a day
   */
  public static DateTimeFormatter pattern(String how) {
    try {
      DateTimeFormatter pattern =
          DateTimeFormatter.ofPattern(how.isEmpty() ? DAY : how, Locale.JAPAN);
      pattern.format(LocalDate.EPOCH);
      return pattern;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Rejection(
          new Text("日付の書式として使えません: " + how, "this is no format of a date: " + how), e);
    }
  }
}
