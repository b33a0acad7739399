// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * A Japanese postal address. Fields are as received; nothing is corrected here.
 *
 * @param zip seven digits without hyphen where known, else as received
 * @param prefecture 都道府県
 * @param city 市区町村
 * @param street 町名・番地
 * @param building 建物名・部屋番号, or empty
 */
public record Address(String zip, String prefecture, String city, String street, String building) {
  /** An address nobody gave. */
  public static final Address NONE = new Address("", "", "", "", "");

  /** Prefecture, city, street and building in one line, as printed. */
  public String oneLine() {
    return prefecture + city + street + (building.isEmpty() ? "" : " " + building);
  }
}
