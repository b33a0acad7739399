// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Text;

/**
 * A setting as its connector describes it.
 *
 * @param id its name in the configuration
 * @param kind what its value is
 * @param required whether it must be given: no value stands for one that is missing
 * @param standard what it is when not given
 * @param min the least value of a number, or the fewest characters of a text
 * @param max the greatest value of a number, or the most characters of a text
 * @param options the values that can be chosen; empty where any fits
 */
record ConnectorSetting(
    String id,
    Kind kind,
    boolean required,
    Optional<String> standard,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    List<String> options) {
  /** What a value is. */
  enum Kind {
    TEXT,
    PASSWORD,
    BOOLEAN,
    BYTE(Byte.MIN_VALUE, Byte.MAX_VALUE),
    SHORT(Short.MIN_VALUE, Short.MAX_VALUE),
    INTEGER(Integer.MIN_VALUE, Integer.MAX_VALUE),
    LONG(Long.MIN_VALUE, Long.MAX_VALUE),
    DECIMAL;

    private final Optional<BigDecimal> least;
    private final Optional<BigDecimal> most;

    Kind() {
      least = Optional.empty();
      most = Optional.empty();
    }

    Kind(long least, long most) {
      this.least = Optional.of(BigDecimal.valueOf(least));
      this.most = Optional.of(BigDecimal.valueOf(most));
    }

    /** Of a type's name in Metatype. */
    static Kind of(String type) {
      return switch (type) {
        case "Double", "Float" -> DECIMAL;
        case "Password", "Boolean", "Byte", "Short", "Integer", "Long" ->
            valueOf(type.toUpperCase(Locale.ROOT));
        default -> TEXT;
      };
    }

    boolean whole() {
      return least.isPresent();
    }
  }

  /** Whether it is never shown. */
  boolean secret() {
    return kind == Kind.PASSWORD || SavedConnection.secret(id);
  }

  /** What the page draws it as. */
  String drawn() {
    if (!options.isEmpty()) {
      return "select";
    }
    if (secret()) {
      return "password";
    }
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case DECIMAL -> "number";
      case BYTE, SHORT, INTEGER, LONG -> "integer";
      case TEXT, PASSWORD -> "string";
    };
  }

  /** What is to be given instead of a value, which is blank where none is given; empty when it fits. */
  Optional<Text> fault(String value) {
    if (value.isBlank()) {
      return Optional.of(new Text("入力してください", "Please enter a value")).filter(t -> required);
    }
    if (!options.isEmpty()) {
      String choices = String.join(", ", options);
      return Optional.of(
              new Text("次の値から選んでください（" + choices + "）", "Please choose one of " + choices))
          .filter(t -> !options.contains(value));
    }
    return switch (kind) {
      case TEXT, PASSWORD -> length(value.length());
      case BOOLEAN ->
          Optional.of(new Text("true か false で入力してください", "Please enter true or false"))
              .filter(t -> !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false"));
      case BYTE, SHORT, INTEGER, LONG, DECIMAL -> number(value);
    };
  }

  private Optional<Text> length(int length) {
    BigDecimal is = BigDecimal.valueOf(length);
    if (min.filter(m -> is.compareTo(m) < 0).isPresent()) {
      return Optional.of(
          new Text(
              min.get() + "文字以上で入力してください", "Please enter at least " + min.get() + " characters"));
    }
    return max.filter(m -> is.compareTo(m) > 0)
        .map(m -> new Text(m + "文字以内で入力してください", "Please enter no more than " + m + " characters"));
  }

  private Optional<Text> number(String value) {
    Optional<BigDecimal> read = read(value);
    if (read.isEmpty()) {
      return Optional.of(
          kind.whole()
              ? new Text("整数で入力してください", "Please enter a whole number")
              : new Text("数値で入力してください", "Please enter a number"));
    }
    Optional<BigDecimal> least = min.or(() -> kind.least);
    Optional<BigDecimal> most = max.or(() -> kind.most);
    if (least.filter(m -> read.get().compareTo(m) < 0).isPresent()) {
      return Optional.of(
          new Text(least.get() + "以上で入力してください", "Please enter " + least.get() + " or more"));
    }
    return most.filter(m -> read.get().compareTo(m) > 0)
        .map(m -> new Text(m + "以下で入力してください", "Please enter " + m + " or less"));
  }

  /** Digits as the component runtime reads them; a number such as 1e999999999 is none. */
  private Optional<BigDecimal> read(String value) {
    if (!value.matches(
        kind.whole() ? "[+-]?\\p{Nd}{1,40}" : "[+-]?\\p{Nd}{1,40}(\\.\\p{Nd}{1,40})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(value));
  }
}
