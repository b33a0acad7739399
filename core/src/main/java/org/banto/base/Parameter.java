// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A value that somebody fills in: an argument of an action, a key of a section of the settings. The
 * page draws it and the house judges it by this alone.
 *
 * @param name stable
 * @param label for staff
 * @param kind what it is
 * @param required whether it has to be there
 * @param least of a {@link Kind#NUMBER}, the smallest; 0 of any other
 * @param most of a {@link Kind#NUMBER}, the largest; of a {@link Kind#TEXT}, the most characters; 0
 *     of any other
 * @param choices of a {@link Kind#CHOICE}; none of any other
 */
public record Parameter(
    String name,
    Text label,
    Kind kind,
    boolean required,
    long least,
    long most,
    List<Choice> choices) {
  /** What a value is. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** A day, as in {@code 2026-07-01}. */
    DATE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** One of the choices. */
    CHOICE
  }

  /**
   * What can be chosen.
   *
   * @param value what is sent and kept
   * @param name for staff
   */
  public record Choice(String value, Text name) {}

  public Parameter {
    choices = List.copyOf(choices);
    if ((kind == Kind.CHOICE) == choices.isEmpty() || least > most) {
      throw new IllegalArgumentException("parameter: " + name);
    }
  }

  /** Words of so many characters at most, which have to be there. */
  public static Parameter text(String name, Text label, int most) {
    return new Parameter(name, label, Kind.TEXT, true, 0, most, List.of());
  }

  /** A number, which has to be there. */
  public static Parameter number(String name, Text label, long least, long most) {
    return new Parameter(name, label, Kind.NUMBER, true, least, most, List.of());
  }

  /** A day, which has to be there. */
  public static Parameter date(String name, Text label) {
    return new Parameter(name, label, Kind.DATE, true, 0, 0, List.of());
  }

  /** A yes or no; not there is no. */
  public static Parameter flag(String name, Text label) {
    return new Parameter(name, label, Kind.FLAG, false, 0, 0, List.of());
  }

  /** One of these, which has to be there. */
  public static Parameter choice(String name, Text label, List<Choice> choices) {
    return new Parameter(name, label, Kind.CHOICE, true, 0, 0, choices);
  }

  /** The same, and it may be left out. */
  public Parameter optional() {
    return new Parameter(name, label, kind, false, least, most, choices);
  }

  /**
   * Looks at values before anything is done with them.
   *
   * @throws Rejection naming the parameter and its value
   */
  public static void check(Collection<Parameter> all, Map<String, String> values) {
    for (String given : values.keySet()) {
      if (all.stream().noneMatch(p -> p.name().equals(given))) {
        String shown = given.length() > 100 ? given.substring(0, 100) + "…" : given;
        throw new Rejection(new Text("知らない項目です: " + shown, "there is no such value: " + shown));
      }
    }
    all.forEach(p -> p.check(values.get(p.name())));
  }

  private void check(String value) {
    if (value == null && required) {
      throw new Rejection(
          new Text(
              name + "（" + label.ja() + "）を指定してください。", "Name " + name + " (" + label.en() + ")."));
    }
    if (value != null && !allows(value)) {
      throw new Rejection(
          new Text(
              name + "（" + label.ja() + "）に使えない値です: " + value,
              name + " (" + label.en() + ") cannot be: " + value));
    }
  }

  private boolean allows(String value) {
    return switch (kind) {
      case TEXT -> !value.isBlank() && value.length() <= most;
      case NUMBER -> value.matches("-?[0-9]{1,18}") && within(Long.parseLong(value));
      case DATE -> day(value);
      case FLAG -> value.equals("true") || value.equals("false");
      case CHOICE -> choices.stream().anyMatch(c -> c.value().equals(value));
    };
  }

  private boolean within(long value) {
    return least <= value && value <= most;
  }

  private static boolean day(String value) {
    try {
      return LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
