// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

/**
 * One line of the postal master.
 *
 * @param zip seven digits
 * @param jis code of the municipality, or empty
 * @param prefecture 都道府県
 * @param city 市区町村
 * @param town 町域, or empty where the zip is for all the rest of the city
 * @param kind what it is
 */
record PostalEntry(String zip, String jis, String prefecture, String city, String town, Kind kind) {
  /** What a zip can stand for. */
  enum Kind {
    /** A town. */
    TOWN(""),
    /** One building, or one floor of it. */
    BUILDING("b"),
    /** A name that only an older master knows. */
    OLD("x"),
    /** An office with a zip of its own. */
    OFFICE("o");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }

    String mark() {
      return mark;
    }

    static Kind of(String mark) {
      return switch (mark) {
        case "b" -> BUILDING;
        case "x" -> OLD;
        case "o" -> OFFICE;
        default -> TOWN;
      };
    }
  }
}
