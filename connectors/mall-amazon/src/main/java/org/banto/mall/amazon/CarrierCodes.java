// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banto.spapi.engine.Tables;

/**
 * What Amazon calls the carriers. The published list is behind the seller's login, so the table
 * beside this class is unverified, and a shop can name others.
 *
 * @param own the shop's codes, by the carrier's connector id
 * @param unreadable what the shop wrote that is no pair, if any
 */
record CarrierCodes(Map<String, String> own, Optional<String> unreadable) {
  /** A carrier without a code is told by its name. */
  static final String OTHER = "Other";

  private static final Map<String, String[]> TABLE = Tables.of(CarrierCodes.class, "carriers.tsv");

  CarrierCodes {
    own = Map.copyOf(own);
  }

  /** Reads {@code yamato=CODE, sagawa=CODE}. */
  static CarrierCodes of(String text) {
    Map<String, String> own = new LinkedHashMap<>();
    Optional<String> unreadable = Optional.empty();
    for (String pair : text.split("[,\\n、]")) {
      String[] two = pair.strip().split("=", 2);
      if (two.length == 2 && !two[0].isBlank() && !two[1].isBlank()) {
        own.put(two[0].strip().toLowerCase(Locale.ROOT), two[1].strip());
      } else if (!pair.isBlank()) {
        unreadable = Optional.of(pair.strip());
      }
    }
    return new CarrierCodes(own, unreadable);
  }

  /** The code of a carrier's connector id; {@link #OTHER} for one without. */
  String code(String carrier) {
    String[] row = TABLE.getOrDefault(carrier, new String[] {carrier, "", ""});
    return own.getOrDefault(carrier, row[1].isEmpty() ? OTHER : row[1]);
  }

  /** The name a buyer knows the carrier by. */
  String name(String carrier) {
    return TABLE.containsKey(carrier) ? TABLE.get(carrier)[2] : carrier;
  }

  /** The connector id of a carrier as Amazon shows it; what it shows for one nobody knows. */
  String carrier(String shown) {
    String plain = plain(shown);
    if (plain.isEmpty()) {
      return "";
    }
    for (Map.Entry<String, String> mine : own.entrySet()) {
      if (plain(mine.getValue()).equals(plain)) {
        return mine.getKey();
      }
    }
    return TABLE.values().stream()
        .filter(row -> plain(row[1]).equals(plain) || plain(row[2]).equals(plain))
        .map(row -> row[0])
        .findFirst()
        .orElse(shown);
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }
}
