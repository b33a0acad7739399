// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The names of a file's columns; the second of one name is called {@code name[2]}. */
final class Header {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  Header(List<String> cells) {
    Map<String, Integer> seen = new HashMap<>();
    for (String cell : cells) {
      String plain = cell.strip();
      int time = seen.merge(plain(plain), 1, Integer::sum);
      String name = time == 1 ? plain : plain + "[" + time + "]";
      places.put(plain(name), names.size());
      names.add(name);
    }
  }

  /** The names in the order of the file. */
  List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }

  /** Where a column stands; width of letters and blanks do not matter. */
  OptionalInt place(String column) {
    Integer place = places.get(plain(column));
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  boolean has(String column) {
    return places.containsKey(plain(column));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\uFEFF]", "");
  }
}
