// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Address;

/**
 * Puts an address into the house's fields, whichever way it came: many malls, files and mails give the
 * city in one line with the street, the prefecture before it, the building behind it. Letters stay as
 * received, only the places where the line is cut are found here, by the municipalities that there are;
 * a line that begins with none stays whole.
 */
final class AddressParts {
  /** A house number with a hyphen or counter, and behind it what can only be a building. */
  private static final Pattern BUILDING =
      Pattern.compile(
          "^(.*?(?:[0-9０-９]+(?:[-－‐−ー―][0-9０-９]+)+|[0-9０-９]+(?:番地|号)))"
              + "((?![0-9０-９])[ァ-ヿＡ-Ｚ一-鿿]{2,}.*)$");

  /** What goes on behind a number without being a building. */
  private static final Pattern GOES_ON = Pattern.compile("^[丁番号地条線階室棟町村区東西南北甲乙丙丁ノー、・].*");

  private static final Pattern SPACED =
      Pattern.compile("^(.*?(?:[0-9０-９]|[一二三四五六七八九十](?:丁目|番|号))[^\\s　]*)[\\s　]+(\\S.*)$");

  private final PostalMaster master;

  AddressParts(PostalMaster master) {
    this.master = master;
  }

  /** The address in its fields; what the mall parted itself stays as it is. */
  Address of(Address a) {
    Cities cities = master.names();
    String said = a.prefecture().strip();
    Optional<String> meant = cities.prefecture(said);
    if (!said.isEmpty() && meant.isEmpty()) {
      return a;
    }
    String prefecture = meant.orElse("");
    if (!prefecture.isEmpty() && cities.known(prefecture, a.city().strip())) {
      return building(new Address(a.zip(), prefecture, a.city().strip(), a.street(), a.building()));
    }
    String line = joined(a.city(), a.street());
    Optional<String> named =
        cities.before(line).filter(p -> prefecture.isEmpty() || p.equals(prefecture));
    String rest = named.map(p -> line.substring(p.length()).strip()).orElse(line);
    String in = named.orElse(prefecture);
    List<PostalEntry> zip = master.find(AddressMatch.digits(a.zip()));
    return cities
        .head(rest, in, zip)
        .map(head -> cut(a, in, rest, head.length()))
        .orElseGet(() -> in.equals(said) && named.isEmpty() ? a : whole(a, in, rest));
  }

  /** The address with prefecture and city, where its words and its zip leave no doubt of them. */
  Optional<Address> complete(Address a) {
    Address parted = of(a);
    if (parted.city().isBlank()) {
      return Optional.empty();
    }
    if (!parted.prefecture().isBlank()) {
      return Optional.of(parted);
    }
    List<PostalEntry> zip = master.find(AddressMatch.digits(a.zip()));
    return master
        .names()
        .head(parted.city(), "", zip)
        .map(
            head ->
                new Address(
                    parted.zip(),
                    head.prefecture(),
                    parted.city(),
                    parted.street(),
                    parted.building()));
  }

  private static Address cut(Address a, String prefecture, String line, int length) {
    String city = line.substring(0, length).replaceAll("[\\s　]", "");
    String street = line.substring(length).strip();
    return building(new Address(a.zip(), prefecture, city, street, a.building()));
  }

  /** A line that begins with no municipality: only its prefecture is known. */
  private static Address whole(Address a, String prefecture, String line) {
    boolean parted = line.startsWith(a.city().strip()) && !a.city().isBlank();
    return parted
        ? new Address(a.zip(), prefecture, a.city().strip(), a.street(), a.building())
        : new Address(a.zip(), prefecture, "", line, a.building());
  }

  private static String joined(String city, String street) {
    return (city.strip() + street.strip()).strip();
  }

  /** The building behind the house number, where it has no field of its own. */
  static Address building(Address a) {
    if (!a.building().isBlank()) {
      return a;
    }
    Matcher spaced = SPACED.matcher(a.street());
    if (spaced.matches()) {
      return parted(a, spaced);
    }
    Matcher close = BUILDING.matcher(a.street());
    return close.matches() && !GOES_ON.matcher(close.group(2)).matches() ? parted(a, close) : a;
  }

  private static Address parted(Address a, Matcher cut) {
    return new Address(
        a.zip(), a.prefecture(), a.city(), cut.group(1).strip(), cut.group(2).strip());
  }
}
