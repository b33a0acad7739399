// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.banto.shipment.ParcelStatus.State;

/**
 * A carrier's words and what they mean: a table beside the tracker's classes, one word a line, with
 * the columns word, state, mark (how sure it is: V1 one source, M from memory, U unsure) and note.
 */
public final class Words {
  /** What ends a parcel's way is not believed of a word that only begins like one we know. */
  private static final Set<State> ENDS = EnumSet.of(State.DELIVERED, State.RETURNED);

  private static final String AFTER = "（(［[ 　。";

  private record Word(String text, State state) {
    boolean fits(String said) {
      if (!said.startsWith(text)) {
        return false;
      }
      return !ENDS.contains(state)
          || said.length() == text.length()
          || AFTER.indexOf(said.charAt(text.length())) >= 0;
    }
  }

  private final List<Word> longestFirst;

  private Words(List<Word> longestFirst) {
    this.longestFirst = longestFirst;
  }

  /** Reads the table of this name beside a class; lines that begin with # are for people. */
  public static Words beside(Class<?> tracker, String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(tracker.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return new Words(
          in.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(c -> new Word(c[0], State.valueOf(c[1])))
              .sorted(Comparator.comparing((Word w) -> w.text().length()).reversed())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words as the carrier wrote them, without the arrows and spaces around. */
  public static String plain(String said) {
    return said.replaceAll("^[\\s　↓⇒→]+|[\\s　]+$", "");
  }

  /** What plain words mean: the longest known beginning decides, else UNKNOWN. */
  public State state(String plain) {
    return longestFirst.stream()
        .filter(w -> w.fits(plain))
        .findFirst()
        .map(Word::state)
        .orElse(State.UNKNOWN);
  }
}
