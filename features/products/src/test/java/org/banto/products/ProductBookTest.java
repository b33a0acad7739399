// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProductBookTest {
  private static BookEntry entry(long id, String code, String name, String supplier) {
    return new BookEntry(
        id,
        Product.normal(code),
        SearchWords.of(code, name, "", "", supplier),
        supplier,
        List.of("食器", id % 2 == 0 ? "和" : "洋", ""),
        id % 10 == 0,
        id % 7 == 0);
  }

  private static BookQuery of(String words, ShownGoods shown) {
    return new BookQuery(SearchWords.asked(words), List.of(), Optional.empty(), shown);
  }

  private static List<Long> ids(ProductBook book, BookQuery query, String after, int most) {
    return book.find(query, after, most).stream().map(BookBlock.Place::id).toList();
  }

  @Test
  void allWordsOccurWhateverTheirWidthAndCase() {
    ProductBook book =
        ProductBook.empty()
            .with(
                List.of(
                    entry(1, "ABC-1", "今治タオル　青", "㈱窯元"),
                    entry(2, "ABC-2", "今治タオル 赤", "別"),
                    entry(3, "X", "茶碗", "別")),
                Set.of());
    assertEquals(List.of(1L, 2L), ids(book, of("ａｂｃ", ShownGoods.ALL), "", 9));
    assertEquals(List.of(2L), ids(book, of("赤 ﾀｵﾙ", ShownGoods.ALL), "", 9));
    assertEquals(List.of(1L), ids(book, of("(株)窯元", ShownGoods.ALL), "", 9));
    assertEquals(List.of(), ids(book, of("茶碗 赤", ShownGoods.ALL), "", 9));
    assertEquals(List.of(), ids(book, of("青別", ShownGoods.ALL), "", 9), "over two texts");
    assertEquals(List.of(2L, 3L), ids(book, of("", ShownGoods.ALL), "ABC-1", 9));
    assertEquals(List.of(2L), ids(book, of("", ShownGoods.ALL), "ABC-1", 1));
  }

  @Test
  void aBookOfManyChangesFindsWhatAPlainLookFinds() {
    Random random = new Random(7);
    TreeMap<Long, BookEntry> there = new TreeMap<>();
    ProductBook book = ProductBook.empty();
    long next = 1;
    for (int round = 0; round < 40; round++) {
      List<BookEntry> changed = new ArrayList<>();
      Set<Long> gone = new HashSet<>();
      for (int i = 0; i < (round == 0 ? 3_000 : 80); i++) {
        long id = next++;
        changed.add(
            entry(id, "C" + random.nextInt(1_000_000) + "-" + id, name(random), "仕" + id % 5));
      }
      for (long id : List.copyOf(there.keySet())) {
        if (random.nextInt(100) < 3) {
          there.remove(id);
          gone.add(id);
        } else if (random.nextInt(100) < 3) {
          changed.add(entry(id, "D" + random.nextInt(1_000_000) + "-" + id, name(random), "新"));
        }
      }
      changed.forEach(e -> there.put(e.id(), e));
      book = book.with(changed, gone);
      assertEquals(there.size(), book.size());
      for (String words : List.of("", "茶碗", "茶碗 青", "c1", "仕3 皿", "新")) {
        for (ShownGoods shown : ShownGoods.values()) {
          BookQuery query = of(words, shown);
          List<Long> plain = plain(there, query);
          assertEquals(plain, ids(book, query, "", Integer.MAX_VALUE), words + " " + shown);
          assertEquals(plain, paged(book, query), words + " " + shown);
        }
      }
    }
    assertEquals(
        (int) there.values().stream().filter(BookEntry::ended).count(), book.facts().ended());
  }

  private static String name(Random random) {
    List<String> words = List.of("茶碗", "皿", "箸", "青", "赤", "特選", "Bowl");
    return words.get(random.nextInt(words.size())) + words.get(random.nextInt(words.size()));
  }

  private static List<Long> plain(Map<Long, BookEntry> there, BookQuery query) {
    return there.values().stream()
        .filter(e -> query.words().stream().allMatch(e.words()::contains))
        .filter(
            e ->
                switch (query.shown()) {
                  case ALL -> true;
                  case KITS -> e.kit();
                  case ENDED -> e.ended();
                  case CURRENT -> !e.ended();
                })
        .sorted(Comparator.comparing(BookEntry::normal))
        .map(BookEntry::id)
        .toList();
  }

  private static List<Long> paged(ProductBook book, BookQuery query) {
    List<Long> all = new ArrayList<>();
    List<BookBlock.Place> page = book.find(query, "", 97);
    while (!page.isEmpty()) {
      page.forEach(p -> all.add(p.id()));
      page = book.find(query, page.get(page.size() - 1).normal(), 97);
    }
    return all;
  }

  @Test
  void categoriesAndSuppliersNarrowAndAreCounted() {
    ProductBook book =
        ProductBook.empty()
            .with(
                List.of(entry(1, "A", "茶碗", "い"), entry(2, "B", "皿", ""), entry(3, "C", "箸", "ろ")),
                Set.of());
    BookQuery japanese =
        new BookQuery(List.of(), List.of("食器", "洋"), Optional.empty(), ShownGoods.ALL);
    assertEquals(List.of(1L, 3L), ids(book, japanese, "", 9));
    BookQuery supplied = new BookQuery(List.of(), List.of("食器"), Optional.of("ろ"), ShownGoods.ALL);
    assertEquals(List.of(3L), ids(book, supplied, "", 9));
    BookQuery nobody = new BookQuery(List.of(), List.of(), Optional.of("は"), ShownGoods.ALL);
    assertEquals(List.of(), ids(book, nobody, "", 9));
    assertEquals(List.of("い", "ろ"), book.facts().suppliers());
    assertEquals(
        Map.of(List.of("食器"), 3, List.of("食器", "和"), 1, List.of("食器", "洋"), 2),
        book.facts().categories());
    ProductBook less = book.with(List.of(), Set.of(3L));
    assertEquals(List.of("い"), less.facts().suppliers());
  }

  @Test
  @Tag("measure")
  void aHundredThousandAreSearchedInMoments() {
    Random random = new Random(1);
    List<BookEntry> many =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    entry(
                        i + 1,
                        "SKU-" + String.format("%06d", i),
                        "【送料無料】" + name(random) + " 国産 有機 特選ギフト箱入り 2枚組 " + i,
                        "仕入先" + i % 300))
            .toList();
    long start = System.nanoTime();
    ProductBook book = ProductBook.empty().with(many, Set.of());
    System.out.printf("book of 100,000: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    List<String> asked =
        List.of("99999", "茶碗 青 sku-09", "どこにもない", "仕入先299 bowl", "", "箱入り 皿赤 仕入先7");
    for (int i = 0; i < 30; i++) {
      asked.forEach(words -> book.find(of(words, ShownGoods.CURRENT), "", 51));
    }
    long[] took = new long[200];
    for (int i = 0; i < took.length; i++) {
      long at = System.nanoTime();
      book.find(of(asked.get(i % asked.size()), ShownGoods.CURRENT), "", 51);
      took[i] = System.nanoTime() - at;
    }
    Arrays.sort(took);
    System.out.printf("search: p50 %d us, p95 %d us%n", took[100] / 1_000, took[190] / 1_000);
    assertTrue(took[100] < 1_000_000_000L, "of no use to anybody");
  }
}
