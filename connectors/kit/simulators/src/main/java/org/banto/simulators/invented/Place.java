// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.invented;

/**
 * A real town.
 *
 * @param zip seven digits
 * @param prefecture 都道府県
 * @param city 市区町村
 * @param town 町域
 * @param island whether carriers treat it as 離島
 */
public record Place(String zip, String prefecture, String city, String town, boolean island) {
  static Place parse(String line) {
    String[] part = line.split(" ");
    return new Place(part[0], part[1], part[2], part[3], part.length > 4);
  }

  /** The area code of a telephone there, near enough for invented numbers. */
  public String areaCode() {
    return switch (prefecture) {
      case "東京都" -> "03";
      case "大阪府" -> "06";
      case "北海道" -> "011";
      case "愛知県" -> "052";
      case "福岡県" -> "092";
      case "沖縄県" -> "098";
      default -> "045";
    };
  }
}
