// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Some goods that follow one another in a book, their words in one text: so that words are looked for in few long texts and not
 * in many short ones.
 */
final class BookBlock {
  private final long[] ids;
  private final String[] normals;
  private final int[] suppliers;
  private final int[] categories;
  private final BitSet kits = new BitSet();
  private final BitSet ended = new BitSet();
  private final int[] starts;
  private final String words;

  /** What is asked of all blocks alike. */
  record Asked(List<String> words, BitSet categories, int supplier, ShownGoods shown) {
    static final int ANY = -1;
  }

  /** Goods that were found. */
  record Place(long id, String normal) {}

  /** Of entries in the order of their codes, one or more. */
  BookBlock(
      List<BookEntry> entries, ValueNumbers<String> supplier, ValueNumbers<List<String>> category) {
    int n = entries.size();
    ids = new long[n];
    normals = new String[n];
    suppliers = new int[n];
    categories = new int[n];
    starts = new int[n + 1];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      BookEntry e = entries.get(i);
      ids[i] = e.id();
      normals[i] = e.normal();
      suppliers[i] = supplier.number(e.supplier());
      categories[i] = category.number(e.categories());
      kits.set(i, e.kit());
      ended.set(i, e.ended());
      text.append(e.words());
      starts[i + 1] = text.length();
    }
    words = text.toString();
  }

  int size() {
    return ids.length;
  }

  int ended() {
    return ended.cardinality();
  }

  String first() {
    return normals[0];
  }

  String last() {
    return normals[normals.length - 1];
  }

  long id(int i) {
    return ids[i];
  }

  String words(int i) {
    return words.substring(starts[i], starts[i + 1]);
  }

  int supplier(int i) {
    return suppliers[i];
  }

  int category(int i) {
    return categories[i];
  }

  /** Whether it has one of these. */
  boolean has(LongPredicate id) {
    return Arrays.stream(ids).anyMatch(id);
  }

  /** What it was made of. */
  List<BookEntry> entries(List<String> supplier, List<List<String>> category) {
    List<BookEntry> all = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      all.add(
          new BookEntry(
              ids[i],
              normals[i],
              words(i),
              supplier.get(suppliers[i]),
              category.get(categories[i]),
              kits.get(i),
              ended.get(i)));
    }
    return all;
  }

  /** Adds those that are asked for and come after a code, until there are so many. */
  void find(Asked asked, String after, int most, List<Place> to) {
    int from = first().compareTo(after) > 0 ? 0 : after(after);
    int[] at = new int[asked.words().size()];
    Arrays.fill(at, -1);
    for (int i = next(asked.words(), from, at);
        i < ids.length && to.size() < most;
        i = next(asked.words(), i + 1, at)) {
      if (meets(asked, i)) {
        to.add(new Place(ids[i], normals[i]));
      }
    }
  }

  private int after(String code) {
    int found = Arrays.binarySearch(normals, code);
    return found < 0 ? -found - 1 : found + 1;
  }

  /**
   * The first from here on that has all of the words; their number where none has.
   *
   * @param at where each word was found last, which is not looked for again before it is passed
   */
  private int next(List<String> asked, int from, int[] at) {
    int i = from;
    for (int w = 0; w < asked.size() && i < ids.length; w++) {
      if (at[w] < starts[i]) {
        at[w] = words.indexOf(asked.get(w), starts[i]);
      }
      if (at[w] < 0) {
        return ids.length;
      }
      if (at[w] >= starts[i + 1]) {
        i = holder(at[w]);
        w = -1;
      }
    }
    return i;
  }

  /** Whose words stand there. */
  private int holder(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found < 0 ? -found - 2 : found;
  }

  private boolean meets(Asked asked, int i) {
    boolean shown =
        switch (asked.shown()) {
          case CURRENT -> !ended.get(i);
          case ENDED -> ended.get(i);
          case ALL -> true;
          case KITS -> kits.get(i);
        };
    return shown
        && asked.categories().get(categories[i])
        && (asked.supplier() == Asked.ANY || asked.supplier() == suppliers[i]);
  }
}
