// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.house.ProductCodes;

/** What a scanner reads of goods. */
final class Codes {
  static final int LONGEST = 80;

  private Codes() {}

  /**
   * The pieces with the codes that tell them apart: those of the line, those they come with, and those that were taught.
   *
   * @param taught codes that staff taught, by piece id
   */
  static List<Piece> read(List<Piece> pieces, Map<String, List<String>> taught) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Piece p : pieces) {
      Stream<String> line = Stream.of(p.sku(), p.itemCode()).filter(c -> !c.isBlank());
      Stream<String> own = Stream.concat(line, p.codes().stream());
      Stream<String> more = taught.getOrDefault(p.id(), List.of()).stream();
      all.put(p.id(), Stream.concat(own, more).map(ProductCodes::scanned).distinct().toList());
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

  /** Whether two pieces are the same goods, so that one code is both of theirs. */
  static boolean same(Piece p, Piece q) {
    if (!p.goods().isEmpty() && !q.goods().isEmpty()) {
      return p.goods().equals(q.goods());
    }
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
