// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The goods of an account in memory, in the order of their codes: what is listed and searched. It never changes. */
final class ProductBook {
  private static final int FULL = 512;
  private static final int CUT = 256;
  private static final Comparator<BookEntry> IN_ORDER = Comparator.comparing(BookEntry::normal);

  private final List<BookBlock> blocks;
  private final ValueNumbers<String> suppliers;
  private final ValueNumbers<List<String>> categories;
  private volatile Facts facts;

  /**
   * What can be said of all goods.
   *
   * @param total how many
   * @param ended how many of them are no longer sold
   * @param suppliers in their order
   * @param categories by their path of 1 to 3 names, in its order: how many goods are below
   */
  record Facts(
      int total, int ended, List<String> suppliers, Map<List<String>, Integer> categories) {}

  private ProductBook(
      List<BookBlock> blocks,
      ValueNumbers<String> suppliers,
      ValueNumbers<List<String>> categories) {
    this.blocks = blocks;
    this.suppliers = suppliers;
    this.categories = categories;
  }

  /** One without any goods. */
  static ProductBook empty() {
    return new ProductBook(List.of(), new ValueNumbers<>(), new ValueNumbers<>());
  }

  /**
   * The book with other goods.
   *
   * @param changed as they are now, each once; among them those that were in it
   * @param gone ids of what is no longer there
   */
  ProductBook with(List<BookEntry> changed, Set<Long> gone) {
    Set<Long> out = new HashSet<>(gone);
    changed.forEach(e -> out.add(e.id()));
    TreeMap<Integer, List<BookEntry>> in = new TreeMap<>();
    for (BookEntry e : changed) {
      if (!gone.contains(e.id())) {
        in.computeIfAbsent(block(e.normal()), b -> new ArrayList<>()).add(e);
      }
    }
    List<BookBlock> next = new ArrayList<>();
    if (blocks.isEmpty()) {
      in.values().forEach(entries -> cut(entries, next));
      return new ProductBook(next, suppliers, categories);
    }
    List<String> supplier = suppliers.all();
    List<List<String>> category = categories.all();
    for (int b = 0; b < blocks.size(); b++) {
      BookBlock block = blocks.get(b);
      List<BookEntry> more = in.getOrDefault(b, List.of());
      if (more.isEmpty() && (out.isEmpty() || !block.has(out::contains))) {
        next.add(block);
        continue;
      }
      List<BookEntry> entries =
          Stream.concat(
                  block.entries(supplier, category).stream().filter(e -> !out.contains(e.id())),
                  more.stream())
              .collect(Collectors.toCollection(ArrayList::new));
      cut(entries, next);
    }
    return new ProductBook(next, suppliers, categories);
  }

  /** In which block goods of this code stand, or would; the first where there is none. */
  private int block(String normal) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).first().compareTo(normal) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void cut(List<BookEntry> entries, List<BookBlock> to) {
    entries.sort(IN_ORDER);
    int size = entries.size() > FULL ? CUT : FULL;
    for (int at = 0; at < entries.size(); at += size) {
      to.add(
          new BookBlock(
              entries.subList(at, Math.min(entries.size(), at + size)), suppliers, categories));
    }
  }

  /** Those that are asked for and come after a code, in the order of their codes, so many at most. */
  List<BookBlock.Place> find(BookQuery query, String after, int most) {
    List<BookBlock.Place> found = new ArrayList<>();
    BitSet wanted = new BitSet();
    List<List<String>> paths = categories.all();
    for (int c = 0; c < paths.size(); c++) {
      wanted.set(c, paths.get(c).subList(0, query.category().size()).equals(query.category()));
    }
    int supplier =
        query.supplier().map(s -> suppliers.all().indexOf(s)).orElse(BookBlock.Asked.ANY);
    if (query.supplier().isPresent() && supplier < 0 || wanted.isEmpty()) {
      return found;
    }
    BookBlock.Asked asked = new BookBlock.Asked(query.words(), wanted, supplier, query.shown());
    for (int b = after.isEmpty() ? 0 : block(after);
        b < blocks.size() && found.size() < most;
        b++) {
      if (blocks.get(b).last().compareTo(after) > 0) {
        blocks.get(b).find(asked, after, most, found);
      }
    }
    return found;
  }

  /** What can be said of all. */
  Facts facts() {
    Facts known = facts;
    if (known == null) {
      known = count();
      facts = known;
    }
    return known;
  }

  private Facts count() {
    int ended = 0;
    Set<Integer> supplied = new HashSet<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (BookBlock block : blocks) {
      ended += block.ended();
      for (int i = 0; i < block.size(); i++) {
        supplied.add(block.supplier(i));
        counts.merge(block.category(i), 1, Integer::sum);
      }
    }
    List<String> names = suppliers.all();
    TreeSet<String> from = new TreeSet<>();
    supplied.forEach(s -> from.add(names.get(s)));
    from.remove("");
    return new Facts(size(), ended, List.copyOf(from), paths(counts));
  }

  private Map<List<String>, Integer> paths(Map<Integer, Integer> counts) {
    Map<List<String>, Integer> paths = new TreeMap<>(ProductBook::compare);
    List<List<String>> names = categories.all();
    counts.forEach(
        (category, count) -> {
          List<String> path = names.get(category);
          for (int level = 1; level <= path.size() && !path.get(level - 1).isEmpty(); level++) {
            paths.merge(path.subList(0, level), count, Integer::sum);
          }
        });
    return paths;
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int by = one.get(i).compareTo(other.get(i));
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** How many goods it has. */
  int size() {
    return blocks.stream().mapToInt(BookBlock::size).sum();
  }

  /** Its ids in the order of the codes. */
  LongStream ids() {
    return blocks.stream()
        .flatMapToLong(b -> LongStream.range(0, b.size()).map(i -> b.id((int) i)));
  }

  /** Shows all goods to somebody, in the order of their codes. */
  void forEach(Reader reader) {
    for (BookBlock block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        reader.read(block.id(i), block.words(i));
      }
    }
  }

  /** Somebody who looks at all goods of a book. */
  @FunctionalInterface
  interface Reader {
    /** Looks at some, by their id and words. */
    void read(long id, String words);
  }
}
