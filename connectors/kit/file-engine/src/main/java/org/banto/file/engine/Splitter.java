// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into narrow fields: at a space where the rest still fits, else behind a house number,
 * else as late as it can; never inside a number with its counter (１０１号室, 三丁目, 9番地の2), a word
 * of katakana or letters, or a character. What a line must not begin with (）ー々) stays where it is.
 */
public final class Splitter {
  private static final String NUMBER =
      "[0-9０-９A-Za-zＡ-Ｚａ-ｚ]+(?:[-－‐−―ーｰ.．・][0-9０-９A-Za-zＡ-Ｚａ-ｚ]+)*";
  private static final String COUNTER = "(?:丁目|丁|番地|番町|番|号室|号棟|号館|号|階|室|棟|条|線|地割|区)?";

  private static final String NUMBERS =
      NUMBER
          + COUNTER
          + "(?:[のノ之]?"
          + NUMBER
          + COUNTER
          + ")*"
          + "|[一二三四五六七八九十百千〇]+(?:丁目|番地|番町|番|号|条|階|区)";

  /** What is never cut. */
  private static final Pattern WHOLE = Pattern.compile(NUMBERS + "|[ァ-ヺー゛゜ヽヾ]+|[ｦ-ﾟ]+");

  /** What is not cut even where lines are so short that words are. */
  private static final Pattern SHORT = Pattern.compile(NUMBERS);

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

  private static final String NOT_FIRST = "）」』］】〕｝)]}、。，．,.ー々ゝゞヽヾ゛゜ぁぃぅぇぉっゃゅょ";
  private static final String JOINS_A_NUMBER = "丁番号地室階棟のノ-－‐ー−、,";
  private final Count count;
  private final Pattern whole;

  /** A splitter that counts like this. */
  public Splitter(Count count) {
    this(count, WHOLE);
  }

  private Splitter(Count count, Pattern whole) {
    this.count = count;
    this.whole = whole;
  }

  /** The same for lines so short that a word must be cut at times; numbers still are not. */
  public Splitter cuttingWords() {
    return new Splitter(count, SHORT);
  }

  /** The text in fields of these widths, the last ones empty if not needed; empty if too long. */
  public Optional<List<String>> split(String text, int... widths) {
    List<String> fields = new ArrayList<>();
    String all = text.strip();
    return fill(all, widths, 0, fields, new HashSet<>()) ? Optional.of(fields) : Optional.empty();
  }

  /**
   * Fills the fields from one on.
   *
   * @param dead what is known to fit no more: length of the rest, and field
   */
  private boolean fill(
      String rest, int[] widths, int at, List<String> fields, Set<List<Integer>> dead) {
    if (at == widths.length) {
      return rest.isEmpty();
    }
    List<Integer> here = List.of(rest.length(), at);
    if (dead.contains(here) || tooLong(rest, widths, at)) {
      return false;
    }
    for (int cut : cuts(rest, widths[at])) {
      fields.add(rest.substring(0, cut).strip());
      if (fill(rest.substring(cut).strip(), widths, at + 1, fields, dead)) {
        return true;
      }
      fields.remove(fields.size() - 1);
    }
    dead.add(here);
    return false;
  }

  /** Whether it would not fit even without its spaces. */
  private boolean tooLong(String rest, int[] widths, int at) {
    int room = Arrays.stream(widths, at, widths.length).sum();
    return count.of(rest) > room && count.of(SPACES.matcher(rest).replaceAll("")) > room;
  }

  /** Places to cut a text so that its head fits, best first. */
  private List<Integer> cuts(String text, int width) {
    if (count.of(text) <= width) {
      return List.of(text.length());
    }
    BitSet inside = inside(text);
    List<Integer> spaces = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = count.fitting(text, width); i > 0; i = text.offsetByCodePoints(i, -1)) {
      if (Character.isSpaceChar(text.charAt(i)) || Character.isSpaceChar(text.charAt(i - 1))) {
        spaces.add(i);
      } else if (!inside.get(i)) {
        (endsNumber(text, i) ? numbers : others).add(i);
      }
    }
    List<Integer> all = new ArrayList<>(spaces);
    all.addAll(numbers);
    all.addAll(others);
    return all;
  }

  /** Places that lie inside of what is never cut. */
  private BitSet inside(String text) {
    BitSet inside = new BitSet(text.length());
    Matcher m = whole.matcher(text);
    while (m.find()) {
      inside.set(m.start() + 1, Math.max(m.end(), m.start() + 1));
    }
    for (int i = 1; i < text.length(); i++) {
      if (NOT_FIRST.indexOf(text.charAt(i)) >= 0) {
        inside.set(i);
      }
    }
    return inside;
  }

  private static boolean endsNumber(String text, int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    boolean behind = digit(before) || (before == '号' && i > 1 && digit(text.charAt(i - 2)));
    return behind && JOINS_A_NUMBER.indexOf(after) < 0;
  }

  private static boolean digit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }
}
