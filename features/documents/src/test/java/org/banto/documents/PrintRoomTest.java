// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.Templates;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintRoomTest {
  private static final int PRESSES = 2;
  private static final int LONGEST = 20;
  private static final int ALL = 200;

  @TempDir Path spools;
  private final List<WeakReference<PaperDraft>> taken = new ArrayList<>();
  private final PrintRoom room = new PrintRoom(new Press(), PRESSES, LONGEST);

  @Test
  void noMorePapersAreHeldThanThePressesPrintAtATime() throws Exception {
    Templates template =
        new Stylesheets(Path.of("target/no-templates")).of(Orders.MAIN, Paper.WORKSHEET);
    List<List<Integer>> stretches = room.stretches(IntStream.rangeClosed(1, ALL).boxed().toList());
    assertEquals(ALL / LONGEST, stretches.size());
    try (Tray tray = new Tray(spools, Orders.MAIN, new InvertedVault(), "id")) {
      room.print(template, PrintBench.sheet(), stretches, this::drafts, tray);
      assertEquals(ALL, tray.papers());
      tray.bound();
      int[] page = {1};
      tray.papers(e -> assertEquals(page[0]++, e.firstPage()));
    }
  }

  /** The last press's stretch is the one that is being taken. */
  private List<PaperDraft> drafts(List<Integer> orders) {
    System.gc();
    long held = taken.stream().filter(d -> d.get() != null).count();
    assertTrue(held <= (PRESSES - 1) * LONGEST, held + " papers are held");
    List<PaperDraft> drafts = PrintBench.drafts(orders.stream().map(Integer::longValue).toList());
    drafts.forEach(d -> taken.add(new WeakReference<>(d)));
    return drafts;
  }

  @Test
  void stretchesAreEvenAndOfAnEvenNumberForThePresses() {
    assertEquals(List.of(59), lengths(59, 500));
    assertEquals(List.of(60, 61), lengths(121, 500));
    assertEquals(List.of(500, 500), lengths(1000, 500));
    assertEquals(List.of(300, 300, 300, 300), lengths(1200, 500));
  }

  private static List<Integer> lengths(int papers, int longest) {
    return new PrintRoom(new Press(), PRESSES, longest)
        .stretches(IntStream.range(0, papers).boxed().toList()).stream().map(List::size).toList();
  }
}
