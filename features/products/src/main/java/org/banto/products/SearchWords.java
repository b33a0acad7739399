// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goods are found by: width and case are no matter. */
final class SearchWords {
  private static final String BETWEEN = "\n";

  private SearchWords() {}

  /** Texts of goods, each a line. */
  static String of(String... texts) {
    return Stream.of(texts)
        .map(SearchWords::plain)
        .collect(Collectors.joining(BETWEEN, "", BETWEEN));
  }

  /** One line of {@link #of}, counted from 0. */
  static String line(String words, int no) {
    int start = 0;
    for (int i = 0; i < no; i++) {
      start = words.indexOf(BETWEEN, start) + 1;
    }
    return words.substring(start, words.indexOf(BETWEEN, start));
  }

  /** The words of a question, each once; none stands over two lines. */
  static List<String> asked(String question) {
    return Stream.of(plain(question).split("\\s+")).filter(w -> !w.isEmpty()).distinct().toList();
  }

  /** Half width and lower case. */
  static String plain(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return plain.toLowerCase(Locale.ROOT).strip();
  }
}
