// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Which notes are found by words, and how they follow one another. */
final class NoteSearch {
  /** Pinned ones, then the newest. */
  static final Comparator<BoardNote> PINNED_FIRST =
      Comparator.comparing((BoardNote n) -> n.what().pinned())
          .thenComparing(BoardNote::at)
          .reversed();

  private NoteSearch() {}

  /** Whether title and text hold all of the words; width and case are no matter. */
  static boolean holds(BoardNote note, String words) {
    String text = plain(note.what().title() + "\n" + note.what().text());
    return Stream.of(plain(words).split("\\s+")).allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
