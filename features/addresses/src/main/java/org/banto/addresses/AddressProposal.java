// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Address;
import org.banto.order.Finding.Fix;

/**
 * What would put an address right: the zip that its words belong to, or, where the words name no
 * city that exists, the city that its zip belongs to. Only what is certain is proposed.
 */
final class AddressProposal {
  private final PostalMaster master;
  private final Address address;
  private final AddressMatch match;
  private final String whole;

  private AddressProposal(PostalMaster master, Address address, AddressMatch match) {
    this.master = master;
    this.address = address;
    this.match = match;
    this.whole =
        FoldedText.of(address.prefecture()) + FoldedText.of(address.city() + address.street());
  }

  static Fix of(PostalMaster master, Address address, AddressMatch match, int destination) {
    AddressProposal proposal = new AddressProposal(master, address, match);
    if (proposal.misspelt()) {
      return Fix.at(destination);
    }
    return proposal
        .byWords()
        .or(proposal::byZip)
        .map(a -> replace(destination, a))
        .orElseGet(() -> Fix.at(destination));
  }

  /** Puts this address in the place of what stands there. */
  static Fix replace(int destination, Address a) {
    return new Fix(
        "address.replace",
        Map.of(
            "destination", Integer.toString(destination),
            "zip", a.zip(),
            "prefecture", a.prefecture(),
            "city", a.city(),
            "street", a.street(),
            "building", a.building()));
  }

  /**
   * Whether the town may be that of the zip with a slip in it. The words then begin like another town
   * now and then (本町 for 東本町), and nobody knows which of the two is wrong.
   */
  private boolean misspelt() {
    return match.fit() == AddressMatch.Fit.TOWN_DIFFERS
        && match.entries().stream()
            .flatMap(e -> Towns.folded(e.town(), FoldedText::of).stream())
            .anyMatch(town -> Misspelling.of(town, match.rest()));
  }

  /** By the words alone; none when two prefectures have a city and town of these names. */
  private Optional<Address> byWords() {
    Optional<Address> best = Optional.empty();
    Optional<PostalMaster.City> first = Optional.empty();
    for (PostalMaster.City city : cities()) {
      boolean later = first.filter(f -> f.name().length() > city.name().length()).isPresent();
      if (later) {
        break;
      }
      Optional<String> rest =
          AddressMatch.afterCity(
              whole, FoldedText.of(city.prefecture()), FoldedText.of(city.name()));
      if (rest.isPresent()) {
        Optional<Address> found = entry(city, rest.get()).map(e -> split(e.zip(), city));
        if (found.isPresent() && best.isPresent()) {
          return Optional.empty();
        }
        best = best.or(() -> found);
        first = first.or(() -> Optional.of(city));
      }
    }
    return best;
  }

  /** The cities that can be meant: those of the prefecture when one is given; longest name first. */
  private List<PostalMaster.City> cities() {
    List<PostalMaster.City> inPrefecture =
        master.cities().stream()
            .filter(c -> whole.startsWith(FoldedText.of(c.prefecture())))
            .toList();
    return (inPrefecture.isEmpty() ? master.cities() : inPrefecture)
        .stream().sorted((a, b) -> b.name().length() - a.name().length()).toList();
  }

  /** The one entry whose town these words begin with; none when several zips could be meant. */
  private Optional<PostalEntry> entry(PostalMaster.City city, String rest) {
    int longest = 0;
    Set<String> zips = new HashSet<>();
    Optional<PostalEntry> best = Optional.empty();
    for (PostalEntry e : master.in(city)) {
      int length = e.kind() == PostalEntry.Kind.TOWN ? named(e, rest) : 0;
      if (length > longest) {
        longest = length;
        zips.clear();
        best = Optional.of(e);
      }
      if (length > 0 && length == longest) {
        zips.add(e.zip());
      }
    }
    return zips.size() == 1 ? best : Optional.empty();
  }

  /**
   * How many of the words name this town. Beside a zip that stands for another one they have to end
   * there: what is longer may be a third town, misspelt.
   */
  private int named(PostalEntry entry, String rest) {
    int length = length(entry, rest);
    boolean ends = length == rest.length() || !Character.isLetter(rest.charAt(length));
    return ends || match.fit() != AddressMatch.Fit.TOWN_DIFFERS ? length : 0;
  }

  private static int length(PostalEntry entry, String rest) {
    return Towns.folded(entry.town(), FoldedText::of).stream()
        .filter(rest::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** The zip's own city before the words, when they name none that exists but the town fits. */
  private Optional<Address> byZip() {
    if (match.fit() != AddressMatch.Fit.CITY_DIFFERS) {
      return Optional.empty();
    }
    String street = FoldedText.of(address.street());
    return match.entries().stream()
        .filter(e -> length(e, street) > 0)
        .findFirst()
        .map(
            e ->
                new Address(
                    e.zip(), e.prefecture(), e.city(), address.street(), address.building()));
  }

  /** The address with this zip, its words parted after the city where they are written out. */
  private Address split(String zip, PostalMaster.City city) {
    String raw = address.prefecture() + address.city() + address.street();
    String head = city.prefecture() + city.name();
    if (raw.startsWith(head)) {
      String street = raw.substring(head.length());
      return new Address(zip, city.prefecture(), city.name(), street, address.building());
    }
    boolean none = address.prefecture().isBlank();
    Address put =
        new Address(
            zip,
            none ? city.prefecture() : address.prefecture(),
            address.city(),
            address.street(),
            address.building());
    return address.city().isBlank() ? new AddressParts(master).of(put) : put;
  }
}
