// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerFolderTest {
  private static final byte[] PDF = "%PDF 髙﨑".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void papersOfTheFolderMoveIntoTheDatabaseOnceAndAreReadAsBefore() throws Exception {
    InvertedVault vault = new InvertedVault();
    String id = "20261124-090000000-1a2b";
    lay(id, vault);
    new RoomDatabase("db/documents.xml", "banto-documents")
        .onDerby(
            (jpa, data) -> {
              Prints prints = new Prints(jpa, vault);
              assertEquals(1, new FormerFolder(folder).moveTo(prints));
              assertEquals(
                  List.of(id), prints.runs(Orders.MAIN, 9).stream().map(PrintRun::id).toList());
              assertArrayEquals(PDF, Printer.bytes(out -> prints.write(Orders.MAIN, id, out)));
              assertFalse(Files.exists(folder.resolve("main").resolve(id + ".properties")));
              assertEquals(0, new FormerFolder(folder).moveTo(prints));
              // a move that broke off before the files were gone
              lay(id, vault);
              assertEquals(1, new FormerFolder(folder).moveTo(prints));
              assertEquals(1, prints.runs(Orders.MAIN, 9).size());
            });
  }

  private void lay(String id, InvertedVault vault) throws Exception {
    Path place = Files.createDirectories(folder.resolve("main"));
    Files.write(place.resolve(id + ".pdf.sealed"), vault.seal(Orders.MAIN, "document|" + id, PDF));
    Files.writeString(
        place.resolve(id + ".properties"),
        "kind=worksheet\nat=2026-11-24T00\\:00\\:00Z\nby=hanako\norders=3\npages=4\nsha256=ab\n");
  }
}
