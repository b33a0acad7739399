// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which goods of a master something may be that a mall calls otherwise: of the same code but for hyphens and the like, of a JAN
 * that stands in it, or of a like name. Only where one is clearly meant. It never changes.
 */
final class GoodsLikeness {
  private static final int BUCKETS = 1 << 16;

  /** Twice what both have, by what each has: 1 is the same. */
  private static final double LIKE = 0.5;

  /** So much liker than any other. */
  private static final double CLEAR = 0.1;

  /** What malls and shops put around a name. */
  private static final Pattern ADORNMENT =
      Pattern.compile("【[^】]*】|≪[^≫]*≫|《[^》]*》|〈[^〉]*〉|\\[[^\\]]*\\]|\\([^)]*\\)");

  private static final Pattern DIGITS =
      Pattern.compile("(?<![0-9])(?:[0-9]{13}|[0-9]{8})(?![0-9])");
  private static final Long SEVERAL = -1L;

  private final Map<String, Long> codes = new HashMap<>();
  private final Map<String, Long> jans = new HashMap<>();
  private final long[] ids;
  private final int[] sizes;

  /** Of each pair of characters the goods that have it: from {@code ends[b - 1]} to {@code ends[b]}. */
  private final int[] goods;

  private final int[] ends = new int[BUCKETS];

  /** Goods that are meant. */
  record Meant(long id, ProposalReason why) {}

  private GoodsLikeness(ProductBook book) {
    List<int[]> names = new ArrayList<>();
    ids = book.ids().toArray();
    book.forEach(
        (id, words) -> {
          put(codes, bare(SearchWords.line(words, BookEntry.CODE)), id);
          put(jans, SearchWords.line(words, BookEntry.JAN), id);
          names.add(pairs(SearchWords.line(words, BookEntry.NAME)));
        });
    sizes = names.stream().mapToInt(pairs -> pairs.length).toArray();
    int all = 0;
    for (int[] pairs : names) {
      for (int pair : pairs) {
        ends[pair]++;
        all++;
      }
    }
    goods = new int[all];
    for (int b = 1; b < BUCKETS; b++) {
      ends[b] += ends[b - 1];
    }
    for (int i = names.size() - 1; i >= 0; i--) {
      for (int pair : names.get(i)) {
        goods[--ends[pair]] = i;
      }
    }
    for (int b = 0; b < BUCKETS - 1; b++) {
      ends[b] = ends[b + 1];
    }
    ends[BUCKETS - 1] = all;
  }

  /** Of the goods of a book. */
  static GoodsLikeness of(ProductBook book) {
    return new GoodsLikeness(book);
  }

  private static void put(Map<String, Long> known, String key, long id) {
    if (!key.isEmpty()) {
      known.merge(key, id, (one, other) -> SEVERAL);
    }
  }

  /** Letters and digits alone, of a plain text. */
  private static String bare(String plain) {
    StringBuilder bare = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /** The different pairs of characters of a plain name, by number. */
  private static int[] pairs(String plain) {
    String core = bare(ADORNMENT.matcher(plain).replaceAll(""));
    String text = core.length() < 2 ? bare(plain) : core;
    int[] pairs = new int[Math.max(0, text.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      int hash = text.charAt(i) * 0x9E3779B1 + text.charAt(i + 1) * 0x85EBCA6B;
      pairs[i] = (hash ^ hash >>> 15) & BUCKETS - 1;
    }
    Arrays.sort(pairs);
    int different = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[different++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, different);
  }

  /**
   * What goods of a mall are in the master.
   *
   * @param named their codes, and their name
   */
  Optional<Meant> meant(List<String> named, String name) {
    for (String code : named) {
      Optional<Meant> same = clear(codes, bare(SearchWords.plain(code)), ProposalReason.CODE);
      if (same.isPresent()) {
        return same;
      }
    }
    List<String> texts = new ArrayList<>(named);
    texts.add(name);
    for (String text : texts) {
      Matcher digits = DIGITS.matcher(SearchWords.plain(text));
      while (digits.find()) {
        Optional<Meant> same = clear(jans, digits.group(), ProposalReason.JAN);
        if (same.isPresent()) {
          return same;
        }
      }
    }
    OptionalLong like = like(name);
    return like.isPresent()
        ? Optional.of(new Meant(like.getAsLong(), ProposalReason.NAME))
        : Optional.empty();
  }

  private static Optional<Meant> clear(Map<String, Long> known, String key, ProposalReason why) {
    return Optional.ofNullable(known.get(key))
        .filter(id -> !id.equals(SEVERAL))
        .map(id -> new Meant(id, why));
  }

  /** The goods of the likest name, where none other is nearly as like. */
  private OptionalLong like(String name) {
    int[] asked = pairs(SearchWords.plain(name));
    int[] shared = new int[ids.length];
    for (int pair : asked) {
      int until = ends[pair];
      for (int at = pair == 0 ? 0 : ends[pair - 1]; at < until; at++) {
        shared[goods[at]]++;
      }
    }
    double best = 0;
    double second = 0;
    int likest = -1;
    for (int i = 0; i < ids.length; i++) {
      double like = shared[i] == 0 ? 0 : 2.0 * shared[i] / (asked.length + sizes[i]);
      if (like > best) {
        second = best;
        best = like;
        likest = i;
      } else if (like > second) {
        second = like;
      }
    }
    return best >= LIKE && best - second >= CLEAR
        ? OptionalLong.of(ids[likest])
        : OptionalLong.empty();
  }
}
