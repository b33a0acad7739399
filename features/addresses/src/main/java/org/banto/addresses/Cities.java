// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The municipalities of the postal master by their first letter, under every name that people write:
 * with and without the county (余市郡余市町, 余市町) or the island (三宅島三宅村, 三宅村), a city with wards also
 * by itself (札幌市).
 */
final class Cities {
  private static final Pattern WARD = Pattern.compile("(.+市).+区");
  private static final int SHORTEST = 3;

  /**
   * A name of a municipality.
   *
   * @param prefecture 都道府県
   * @param name as written, folded
   * @param whole whether it is the municipality's own full name
   */
  record Name(String prefecture, String name, boolean whole) {}

  /**
   * A municipality that a line begins with.
   *
   * @param prefecture 都道府県, from the master
   * @param length how many characters of the line name it
   */
  record Head(String prefecture, int length) {}

  private final Map<Character, List<Name>> byLetter = new HashMap<>();
  private final Set<String> prefectures = new HashSet<>();

  Cities(List<PostalMaster.City> cities) {
    Set<Name> all = new HashSet<>();
    for (PostalMaster.City city : cities) {
      String in = city.prefecture();
      prefectures.add(in);
      String name = FoldedText.letters(city.name());
      all.add(new Name(in, name, true));
      shorter(name).ifPresent(n -> all.add(new Name(in, n, false)));
      Matcher ward = WARD.matcher(name);
      if (ward.matches()) {
        all.add(new Name(in, ward.group(1), false));
      }
    }
    for (Name name : all) {
      byLetter.computeIfAbsent(name.name().charAt(0), c -> new ArrayList<>()).add(name);
    }
    Comparator<Name> longest = Comparator.comparingInt(n -> -n.name().length());
    byLetter.values().forEach(names -> names.sort(longest.thenComparing(n -> !n.whole())));
  }

  /** Without its county or island; empty when it has none. */
  private static Optional<String> shorter(String name) {
    int county = name.indexOf('郡', 1);
    int island = name.indexOf('島', 1);
    int cut = county > 0 ? county : island;
    boolean village = name.endsWith("町") || name.endsWith("村");
    return cut > 0 && village && name.length() - cut - 1 >= SHORTEST - 1
        ? Optional.of(name.substring(cut + 1))
        : Optional.empty();
  }

  /** The prefecture that is meant, also without its 都, 府 or 県; empty for none of Japan. */
  Optional<String> prefecture(String text) {
    if (prefectures.contains(text)) {
      return Optional.of(text);
    }
    return text.isEmpty()
        ? Optional.empty()
        : List.of("都", "府", "県").stream()
            .map(end -> text + end)
            .filter(prefectures::contains)
            .findFirst();
  }

  /** The prefecture, written out, that a line begins with. */
  Optional<String> before(String line) {
    return prefectures.stream().filter(line::startsWith).findFirst();
  }

  /** Whether this is a municipality of the prefecture; of any where that is empty. */
  boolean known(String prefecture, String city) {
    String folded = FoldedText.letters(city);
    return heads(folded).stream().anyMatch(n -> in(prefecture, n) && n.name().equals(folded));
  }

  /**
   * The municipality a line begins with: the longest name there is. Where several prefectures have
   * it and none is named, that of the zip; else nobody can know.
   */
  Optional<Head> head(String line, String prefecture, List<PostalEntry> zip) {
    String folded = FoldedText.letters(line);
    List<Name> fitting =
        heads(folded).stream()
            .filter(n -> in(prefecture, n) && folded.startsWith(n.name()))
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    int longest = fitting.get(0).name().length();
    List<Name> best = fitting.stream().filter(n -> n.name().length() == longest).toList();
    long places = best.stream().map(Name::prefecture).distinct().count();
    return best.stream()
        .filter(n -> places == 1 || zip.stream().anyMatch(e -> in(e.prefecture(), n)))
        .findFirst()
        .map(n -> new Head(n.prefecture(), length(line, n.name())));
  }

  private List<Name> heads(String folded) {
    return folded.isEmpty() ? List.of() : byLetter.getOrDefault(folded.charAt(0), List.of());
  }

  private static boolean in(String prefecture, Name name) {
    return prefecture.isEmpty() || name.prefecture().equals(prefecture);
  }

  /** How many characters of a line as written make up this folded name. */
  private static int length(String line, String name) {
    int end = 1;
    while (end < line.length() && !FoldedText.letters(line.substring(0, end)).equals(name)) {
      end++;
    }
    return end;
  }
}
