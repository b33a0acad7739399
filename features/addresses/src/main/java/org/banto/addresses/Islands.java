// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Address;
import org.banto.checks.Table;

/** Which addresses lie on islands without a bridge (離島), and to which no cool parcel goes. */
final class Islands {
  /**
   * A place that a zip stands for.
   *
   * @param words the town, where only a town is on an island; else empty
   * @param city the municipality, where the zip stands for another one as well; else empty
   * @param island the island
   */
  private record Place(String words, String city, String island) {}

  private final Map<String, List<Place>> byZip = new HashMap<>();
  private final Set<String> noCool =
      Table.rows(Islands.class, "cool_unavailable.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toSet());

  Islands() {
    for (String[] row : Table.rows(Islands.class, "remote_islands.tsv")) {
      boolean bridge = row[7].equals("1");
      if (!bridge) {
        Place place =
            new Place(
                row[6].equals("town") ? row[4] : "", row[6].equals("shared") ? row[3] : "", row[5]);
        byZip.computeIfAbsent(row[0], z -> new ArrayList<>()).add(place);
      }
    }
  }

  /** The island of an address. */
  Optional<String> of(Address address) {
    List<Place> places = byZip.getOrDefault(AddressMatch.digits(address.zip()), List.of());
    String text = places.isEmpty() ? "" : FoldedText.of(address.city() + address.street());
    return places.stream().filter(p -> stands(p, text)).map(Place::island).findFirst();
  }

  /** Whether carriers take no cool parcels to this island. */
  boolean refusesCool(String island) {
    return noCool.stream().anyMatch(p -> island.contains(p) || p.startsWith(island));
  }

  /** A zip that an island shares with the mainland tells only with the island's own words. */
  private static boolean stands(Place place, String text) {
    if (!place.city().isEmpty()) {
      String city = place.city();
      return text.contains(FoldedText.of(city.substring(city.indexOf('郡') + 1)));
    }
    int open = place.words().indexOf('（');
    if (open < 0 || !place.words().contains("島）")) {
      return true;
    }
    String inside = place.words().substring(open + 1, place.words().length() - 1);
    return text.contains(FoldedText.of(inside));
  }
}
