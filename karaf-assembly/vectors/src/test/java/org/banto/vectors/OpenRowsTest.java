// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of rows in which the house still says something else. */
class OpenRowsTest {
  /** So long the list was when it was made: it only shrinks, and this with it. */
  private static final int MOST = 0;

  private static final Path LIST = Path.of(System.getProperty("banto.vectors.open"));

  @TempDir private Path folder;

  @Test
  void noRowDiffersThatIsNotOnTheListAndNoneOnItPasses() throws IOException {
    OpenRows open = new OpenRows(Files.readAllLines(LIST));
    Run run = Run.of(Run.VECTORS, open);
    System.out.println("vectors: " + run.last());
    assertEquals(List.of(), open.wrong());
    assertTrue(open.size() <= MOST, "the list may only shrink: " + open.size());
  }

  @Test
  void aRowThatDiffersAndIsNotOnTheListIsRedAndSoIsOneOnItThatPasses() throws IOException {
    OpenRows open = run("stamp-duty-cases.csv line-2 why");
    assertEquals(
        List.of(
            "stamp-duty-cases.csv line-2 passes: take it off the list",
            "stamp-duty-cases.csv line-3 differs: expected stamp_yen=400 was stamp_yen=200"),
        open.wrong());
  }

  @Test
  void aListThatNamesWhatDiffersAndNothingElseIsGreen() throws IOException {
    assertEquals(List.of(), run("# a word", "", "stamp-duty-cases.csv line-3 why").wrong());
  }

  @Test
  void aRowOnTheListThatIsNotBuiltOrNowhereIsRed() {
    OpenRows open = new OpenRows(List.of("a.tsv A1 why", "a.tsv A2 why"));
    open.row("below/a.tsv", "A1", new Verdict.NotBuilt("a room"));
    open.row("below/a.tsv", "A3", new Verdict.NotBuilt("a room"));
    assertEquals(
        List.of("a.tsv A1 is on the list and not built", "a.tsv A2 is on the list and in no file"),
        open.wrong());
  }

  /** A row that passes and one that differs. */
  private OpenRows run(String... list) throws IOException {
    Files.writeString(
        folder.resolve("stamp-duty-cases.csv"),
        """
        medium,payment,amount_incl,tax_shown,stamp_base,stamp_yen,note
        paper,cash,54999,True,50000,200,
        paper,cash,54999,True,50000,400,
        """);
    OpenRows open = new OpenRows(List.of(list));
    Run.of(folder, open);
    return open;
  }

  @Test
  void aLineWithoutAReasonOrTwiceIsRefused() {
    List<String> bare = List.of("ship_dates.tsv SD002");
    assertThrows(IllegalArgumentException.class, () -> new OpenRows(bare));
    List<String> twice = List.of("a.tsv 1 why", "a.tsv 1 why");
    assertThrows(IllegalArgumentException.class, () -> new OpenRows(twice));
  }
}
