// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.editions.Edition;
import org.banto.editions.Editions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImportTest {
  private final House house = new House();

  @Test
  void aFileBroughtInTwiceMakesNoDoubles() throws Exception {
    Document file = Samples.document("rakuten_orders.cp932.csv");
    Import first = house.bring("rakuten", file);
    assertEquals("新規 1件、更新 0件、取込済み 0件、取込不可 0件", first.words().ja());
    Import second = house.bring("rakuten", file);
    assertEquals("新規 0件、更新 0件、取込済み 1件、取込不可 0件", second.words().ja());
    assertEquals(1, house.orders.size());
    assertEquals("123456-20261120-0000000001", first.done().get(0).number());
    assertEquals(List.of(), second.done());
  }

  @Test
  void theGoodRowsGoInAndTheBadOnesAreTold() throws Exception {
    String text = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", "x");
    Import run = house.bring("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(1, house.orders.size());
    assertEquals(1, run.faults().bad());
    String sheet = new String(FaultSheet.of(run.faults().all()), StandardCharsets.UTF_8);
    assertTrue(sheet.contains("3,A-2,数量,x,数量として読み取れません。"), sheet);
  }

  @Test
  void aValueThatASpreadsheetWouldTakeForAFormulaIsWrittenHarmlessly() {
    Fault fault = new Fault(2, "A-1", "数量", "=HYPERLINK(\"x\")", new Text("だめ", "no"));
    String sheet = new String(FaultSheet.of(List.of(fault)), StandardCharsets.UTF_8);
    assertTrue(sheet.contains("'=HYPERLINK"), sheet);
  }

  @Test
  @Tag("data.D17")
  void aFormulaInFullWidthIsWrittenHarmlesslyTooWhereverItStands() {
    Fault fault = new Fault(2, "＠A-1", "＋数量", "＝HYPERLINK(\"x\")", new Text("だめ", "no"));
    String sheet = new String(FaultSheet.of(List.of(fault)), StandardCharsets.UTF_8);
    assertTrue(sheet.contains("2,'＠A-1,'＋数量,\"'＝HYPERLINK"), sheet);
  }

  @Test
  void aChangedFileUpdatesAndThePreviewSaysSoBefore() throws Exception {
    String text = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 1);
    house.bring("free", Samples.text(text, StandardCharsets.UTF_8));
    String later =
        Samples.HEAD + Samples.row("A-1", 5) + Samples.row("A-2", 1) + Samples.row("A-3", 1);
    Document file = Samples.text(later, StandardCharsets.UTF_8);
    OrderFilePreview preview = house.look("free", file);
    for (Verdict v : Verdict.values()) {
      assertEquals(1, preview.count(v), v.name());
    }
    assertEquals(2, house.orders.size(), "a preview keeps nothing");
    assertEquals("新規 1件、更新 1件、取込済み 1件、取込不可 0件", house.bring("free", file).words().ja());
  }

  @Test
  @Tag("data.D17")
  void anOlderFileThatComesAgainPutsNoOrderBackAndIsTold() throws Exception {
    String first = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 1);
    Document older = Samples.text(first, StandardCharsets.UTF_8);
    String second = Samples.HEAD + Samples.row("A-1", 5) + Samples.row("A-2", 1);
    Document newer = Samples.text(second, StandardCharsets.UTF_8);
    house.bring("free", older);
    assertEquals("新規 0件、更新 1件、取込済み 1件、取込不可 0件", house.bring("free", newer).words().ja());
    OrderFilePreview preview = house.look("free", older);
    assertEquals(1, preview.count(Verdict.KNOWN));
    assertEquals(0, preview.count(Verdict.CHANGED));
    Import again = house.bring("free", older);
    assertEquals("新規 0件、更新 0件、取込済み 1件、取込不可 1件", again.words().ja());
    for (List<Fault> told : List.of(preview.faults().all(), again.faults().all())) {
      assertEquals(List.of(2L), told.stream().map(Fault::row).toList());
      assertEquals("A-1", told.get(0).order());
      assertTrue(told.get(0).ja().contains("古いファイル"), told.get(0).ja());
    }
    assertEquals(List.of(5, 1), quantities());
    String third = Samples.HEAD + Samples.row("A-1", 2) + Samples.row("A-2", 1);
    house.bring("free", Samples.text(third, StandardCharsets.UTF_8));
    assertEquals(List.of(2, 1), quantities(), "what is new goes in");
  }

  private List<Integer> quantities() {
    return house.orders.values().stream().map(o -> o.placed().lines().get(0).quantity()).toList();
  }

  @Test
  void twentyThousandRowsGoInSomeAtATime() throws Exception {
    StringBuilder text = new StringBuilder(Samples.HEAD);
    for (int i = 0; i < 20_000; i++) {
      text.append(Samples.row("N-" + i, 1));
    }
    Document file = Samples.text(text.toString(), Samples.CP932);
    Import run = house.bring("free", file);
    assertEquals(20_000, run.count(Verdict.NEW));
    assertEquals(200, house.most);
  }

  @Test
  void aReaderThatMovesTheBookmarkMeanwhileIsNoHindrance() throws Exception {
    house.busy = 3;
    String text = Samples.HEAD + Samples.row("A-1", 1);
    house.bring("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(1, house.orders.size());
  }

  @Test
  void whatAFileWasReadByStaysWhateverTheProfileBecomes() throws Exception {
    Document file = Samples.document("base_orders.cp932.csv");
    house.bring("base", file);
    assertEquals(1, house.profiles.profiles().now(Samples.MAIN, "base").orElseThrow().version());
    Editions<Profile> profiles = house.profiles.profiles();
    Actor admin = Actor.staff("admin");
    Profile empty = ProfileRoom.PRESETS.get("w2");
    Edition<Profile> second = profiles.save(Samples.MAIN, "base", 1, empty, admin).orElseThrow();
    assertEquals(2, second.version());
    assertEquals(Optional.empty(), profiles.save(Samples.MAIN, "base", 1, empty, admin));
    assertFalse(
        house
            .reader
            .read(house.kept.values().iterator().next().plain())
            .placed()
            .lines()
            .isEmpty());
    assertThrows(UnreadableRows.class, () -> house.bring("base", file));
  }

  @Test
  void severalFilesInOneRequestAreCutApart() {
    byte[] both = "abcde".getBytes(StandardCharsets.UTF_8);
    List<Document> files = UploadedFiles.of(List.of(2, 3), both);
    assertEquals("cde", new String(files.get(1).bytes(), StandardCharsets.UTF_8));
    assertThrows(IllegalArgumentException.class, () -> UploadedFiles.of(List.of(2, 9), both));
    assertEquals(1, UploadedFiles.of(List.of(), both).size());
  }
}
