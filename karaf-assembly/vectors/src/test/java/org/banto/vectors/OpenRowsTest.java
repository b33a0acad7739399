// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of rows in which the house still says something else. */
class OpenRowsTest {
  /** So long the list was when it was made: it only shrinks, and this with it. */
  private static final int MOST = 7;

  private static final Path LIST = Path.of(System.getProperty("banto.vectors.open"));

  @Test
  void noRowDiffersThatIsNotOnTheListAndNoneOnItPasses() throws IOException {
    OpenRows open = new OpenRows(Files.readAllLines(LIST));
    Run run = Run.of(Run.VECTORS, open);
    System.out.println("vectors: " + run.last());
    assertEquals(List.of(), open.wrong());
    assertTrue(open.size() <= MOST, "the list may only shrink: " + open.size());
  }

  @Test
  void aRowThatDiffersAndIsNotOnTheListIsRed() throws IOException {
    List<String> shorter = new ArrayList<>(Files.readAllLines(LIST));
    shorter.removeIf(l -> l.contains(" SD002 "));
    OpenRows open = new OpenRows(shorter);
    Run.of(Run.VECTORS, open);
    assertEquals(
        List.of("ship_dates.tsv SD002 differs: expected ship=2026-11-11 was ship=2026-11-10"),
        open.wrong());
  }

  @Test
  void aRowOnTheListThatPassesIsRed() throws IOException {
    OpenRows open = with("ship_dates.tsv SD001 why");
    Run.of(Run.VECTORS, open);
    assertEquals(List.of("ship_dates.tsv SD001 passes: take it off the list"), open.wrong());
  }

  @Test
  void aRowOnTheListThatIsNotBuiltOrNowhereIsRed() throws IOException {
    OpenRows open = with("ship_dates.tsv SD016 why", "ship_dates.tsv SD999 why");
    Run.of(Run.VECTORS, open);
    assertEquals(
        List.of(
            "ship_dates.tsv SD016 is on the list and not built",
            "ship_dates.tsv SD999 is on the list and in no file"),
        open.wrong());
  }

  @Test
  void aLineWithoutAReasonOrTwiceIsRefused() {
    List<String> bare = List.of("ship_dates.tsv SD002");
    assertThrows(IllegalArgumentException.class, () -> new OpenRows(bare));
    List<String> twice = List.of("a.tsv 1 why", "a.tsv 1 why");
    assertThrows(IllegalArgumentException.class, () -> new OpenRows(twice));
  }

  private static OpenRows with(String... more) throws IOException {
    List<String> longer = new ArrayList<>(Files.readAllLines(LIST));
    longer.addAll(List.of(more));
    return new OpenRows(longer);
  }
}
