// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a scanner reads of goods. */
final class Codes {
  static final int LONGEST = 80;

  private Codes() {}

  /**
   * A code as it is compared: half width, upper case, without spaces; a UPC of twelve digits is the
   * JAN with a zero before it.
   */
  static String normal(String text) {
    String code =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Cc}]", "")
            .toUpperCase(Locale.ROOT);
    return code.matches("[0-9]{12}") ? "0" + code : code;
  }

  /**
   * The pieces with the codes that tell them apart.
   *
   * @param taught codes that staff taught, by piece id
   */
  static List<Piece> read(List<Piece> pieces, Map<String, List<String>> taught) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Piece p : pieces) {
      Stream<String> own = Stream.of(p.sku(), p.itemCode()).filter(c -> !c.isBlank());
      Stream<String> more = taught.getOrDefault(p.id(), List.of()).stream();
      all.put(p.id(), Stream.concat(own, more).map(Codes::normal).distinct().toList());
    }
    List<String> ambiguous = new ArrayList<>();
    for (Piece p : pieces) {
      for (Piece q : pieces) {
        if (!same(p, q)) {
          all.get(p.id()).stream().filter(all.get(q.id())::contains).forEach(ambiguous::add);
        }
      }
    }
    return pieces.stream().map(p -> p.reading(without(all.get(p.id()), ambiguous))).toList();
  }

  /** Whether two lines are the same goods, so that one code is both of theirs. */
  static boolean same(Piece p, Piece q) {
    return p.sku().equals(q.sku())
        && p.options().equals(q.options())
        && (!p.sku().isBlank() || p.name().equals(q.name()));
  }

  private static List<String> without(List<String> codes, List<String> some) {
    return Collections.disjoint(codes, some)
        ? codes
        : codes.stream().filter(c -> !some.contains(c)).toList();
  }
}
