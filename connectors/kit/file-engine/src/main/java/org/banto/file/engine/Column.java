// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a carrier's file.
 *
 * @param no from 1
 * @param name the carrier's name of it
 * @param max longest text as {@code count} counts, 0 for no limit
 * @param need whether it must be filled
 * @param codes the only values it takes, or empty
 * @param kind what characters it takes
 * @param count how its length is counted
 */
public record Column(
    int no, String name, int max, Need need, Set<String> codes, Kind kind, Count count) {
  /** Whether a column must be filled. */
  public enum Need {
    YES,
    NO,
    /** Depends on other columns. */
    DEPENDS,
    /** The carrier fills it. */
    NEVER
  }

  /** What characters a column takes. */
  public enum Kind {
    ANY(".*"),
    DIGIT("[0-9]*"),
    DIGIT_HYPHEN("[0-9-]*"),
    ALNUM("[0-9A-Za-z]*"),
    ALNUM_SPACE("[0-9A-Za-z ]*"),
    ASCII("[\\x20-\\x7e]*"),
    HALF_KANA("[\\x20-\\x7e｡-ﾟ]*"),
    WIDE("[^\\x00-\\x7f｡-ﾟ]*"),
    DATE("([0-9]{4}/[0-9]{2}/[0-9]{2}|[0-9]{8})?"),
    EIGHT_DIGIT_DATE("([0-9]{8})?"),
    TIME("(([01][0-9]|2[0-3])[0-5][0-9])?");

    private final Pattern pattern;

    Kind(String regex) {
      pattern = Pattern.compile(regex);
    }

    boolean takes(String text) {
      return pattern.matcher(text).matches();
    }

    static Kind of(String unit) {
      return switch (unit.split(" ")[0]) {
        case "digit" -> DIGIT;
        case "digit+hyphen" -> DIGIT_HYPHEN;
        case "alnum" -> ALNUM;
        case "alnum+space" -> ALNUM_SPACE;
        case "ascii" -> ASCII;
        case "hw-kana" -> HALF_KANA;
        case "zen" -> WIDE;
        case "date" -> unit.endsWith("yyyyMMdd") ? EIGHT_DIGIT_DATE : DATE;
        case "HHmm" -> TIME;
        default -> ANY;
      };
    }
  }

  /** Whether it takes full-width characters alone. */
  public boolean wideAlone() {
    return kind == Kind.WIDE;
  }

  /** What a clerk counts in: 2 where lengths of texts are told in full-width characters. */
  int step() {
    boolean text = kind == Kind.ANY || kind == Kind.WIDE;
    return text && count != Count.CHARACTERS ? 2 : 1;
  }
}
