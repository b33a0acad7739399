// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the columns of a file are, by their headings. */
final class ColumnGuess {
  private static final String BRACKETED = "\\([^)]*\\)|【[^】]*】|\\[[^]]*]";

  private ColumnGuess() {}

  /** The field of each heading; each field once, empty where none is meant. */
  static List<Optional<ProductField>> of(List<String> heads) {
    List<Optional<ProductField>> fields =
        new ArrayList<>(Collections.nCopies(heads.size(), Optional.empty()));
    guess(heads, fields, ColumnGuess::plain);
    guess(heads, fields, head -> plain(wide(head).replaceAll(BRACKETED, "")));
    return List.copyOf(fields);
  }

  private static void guess(
      List<String> heads, List<Optional<ProductField>> fields, UnaryOperator<String> as) {
    List<String> read = heads.stream().map(as).toList();
    for (ProductField field : ProductField.values()) {
      if (!fields.contains(Optional.of(field))) {
        field.headings().stream()
            .map(heading -> free(read, fields, plain(heading)))
            .filter(at -> at >= 0)
            .findFirst()
            .ifPresent(at -> fields.set(at, Optional.of(field)));
      }
    }
  }

  private static int free(List<String> read, List<Optional<ProductField>> fields, String heading) {
    for (int at = 0; at < read.size(); at++) {
      if (fields.get(at).isEmpty() && read.get(at).equals(heading)) {
        return at;
      }
    }
    return -1;
  }

  private static String plain(String heading) {
    return wide(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-:・*※'\"()/.]", "");
  }

  private static String wide(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC);
  }
}
