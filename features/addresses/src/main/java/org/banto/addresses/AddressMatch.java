// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.banto.base.Address;

/**
 * How an address fits its zip.
 *
 * @param fit how far it fits
 * @param entries what the zip stands for
 * @param rest what is left of the address, folded, after the town or as far as it fits
 */
record AddressMatch(Fit fit, List<PostalEntry> entries, String rest) {
  /** How far an address fits. */
  enum Fit {
    ZIP_UNKNOWN,
    CITY_DIFFERS,
    TOWN_DIFFERS,
    GOOD
  }

  /** What people put between or leave out of the parts of a town's name. */
  private static final String FILLERS = "区町村郷里大の-";

  /** Sub-prefectures, which some write before the city. */
  private static final Pattern BETWEEN = Pattern.compile(".{1,6}(支庁|振興局|郡)");

  static AddressMatch of(PostalMaster master, Address address) {
    List<PostalEntry> entries = master.find(digits(address.zip()));
    AddressMatch match = of(entries, address, FoldedText::of);
    if (match.fit() != Fit.TOWN_DIFFERS) {
      return match;
    }
    AddressMatch letters = of(entries, address, FoldedText::letters);
    return letters.fit() == Fit.GOOD
        ? new AddressMatch(Fit.GOOD, entries, FoldedText.of(letters.rest()))
        : match;
  }

  private static AddressMatch of(List<PostalEntry> entries, Address a, UnaryOperator<String> fold) {
    String whole = fold.apply(a.prefecture()) + fold.apply(a.city() + a.street());
    if (entries.isEmpty()) {
      return new AddressMatch(Fit.ZIP_UNKNOWN, entries, whole);
    }
    Optional<String> rest = Optional.empty();
    for (PostalEntry entry : entries) {
      Optional<String> after =
          afterCity(whole, fold.apply(entry.prefecture()), fold.apply(entry.city()));
      if (after.isPresent()) {
        Optional<String> town = afterTown(after.get(), entry, fold);
        if (town.isPresent()) {
          return new AddressMatch(Fit.GOOD, entries, town.get());
        }
        rest = after;
      }
    }
    return rest.map(r -> new AddressMatch(Fit.TOWN_DIFFERS, entries, r))
        .orElseGet(() -> new AddressMatch(Fit.CITY_DIFFERS, entries, whole));
  }

  /** Seven digits out of a zip as people write it. */
  static String digits(String zip) {
    if (zip.length() == 7 && zip.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return zip;
    }
    return FoldedText.of(zip).replaceAll("[^0-9]", "");
  }

  /**
   * What follows the city, all folded; the prefecture and the name of a county (郡) may be left out.
   */
  static Optional<String> afterCity(String whole, String prefecture, String c) {
    String rest = whole.startsWith(prefecture) ? whole.substring(prefecture.length()) : whole;
    if (rest.startsWith(c)) {
      return Optional.of(rest.substring(c.length()));
    }
    int county = c.indexOf('郡', 1);
    if (county > 0 && rest.startsWith(c.substring(county + 1))) {
      return Optional.of(rest.substring(c.length() - county - 1));
    }
    int at = rest.indexOf(c);
    return at > 0 && c.length() > 2 && BETWEEN.matcher(rest.substring(0, at)).matches()
        ? Optional.of(rest.substring(at + c.length()))
        : Optional.empty();
  }

  private static Optional<String> afterTown(
      String rest, PostalEntry entry, UnaryOperator<String> fold) {
    List<String> names = Towns.folded(entry.town(), fold);
    if (names.isEmpty()
        || entry.kind() == PostalEntry.Kind.BUILDING
        || entry.kind() == PostalEntry.Kind.OFFICE) {
      return Optional.of(rest);
    }
    return names.stream().flatMap(n -> after(rest, n, entry.city()).stream()).findFirst();
  }

  private static Optional<String> after(String rest, String town, String city) {
    if (rest.startsWith(town)) {
      return Optional.of(rest.substring(town.length()));
    }
    // In Kyoto the streets come before the town.
    if (city.startsWith("京都市") && rest.contains(town)) {
      return Optional.of(rest.substring(rest.indexOf(town) + town.length()));
    }
    Optional<String> loose = loosely(rest, town);
    boolean suffix = town.length() > 2 && "町村通".indexOf(town.charAt(town.length() - 1)) >= 0;
    return loose.isEmpty() && suffix ? loosely(rest, town.substring(0, town.length() - 1)) : loose;
  }

  /** As {@code startsWith}, passing over fillers on either side. */
  private static Optional<String> loosely(String rest, String town) {
    int r = 0;
    int t = 0;
    while (t < town.length()) {
      if (r < rest.length() && rest.charAt(r) == town.charAt(t)) {
        r++;
        t++;
      } else if (r < rest.length() && FILLERS.indexOf(rest.charAt(r)) >= 0) {
        r++;
      } else if (t > 0 && FILLERS.indexOf(town.charAt(t)) >= 0) {
        t++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(rest.substring(r));
  }
}
