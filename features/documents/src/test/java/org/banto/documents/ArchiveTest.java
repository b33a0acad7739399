// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path folder;

  @Test
  void aPaperIsKeptSealedAndComesBackByteForByteAfterARestart() throws Exception {
    Issued older = issued("20261124-090000000-1a2b");
    Issued newer = issued("20261124-100000000-1a2b");
    byte[] pdf = "%PDF 髙﨑".getBytes(StandardCharsets.UTF_8);
    new Archive(folder, new InvertedVault()).keep(Orders.MAIN, older, pdf);
    new Archive(folder, new InvertedVault()).keep(Orders.MAIN, newer, pdf);
    Archive again = new Archive(folder, new InvertedVault());
    assertEquals(List.of(newer, older), again.list(Orders.MAIN, 10));
    assertArrayEquals(
        pdf, again.pdf(Orders.MAIN, again.find(Orders.MAIN, older.id()).orElseThrow()));
    byte[] onDisk = Files.readAllBytes(folder.resolve("main/" + older.id() + ".pdf.sealed"));
    assertTrue(!new String(onDisk, StandardCharsets.UTF_8).contains("PDF"));
    assertEquals(Optional.empty(), again.find(new AccountId("other"), older.id()));
    assertEquals(Optional.empty(), again.find(Orders.MAIN, "../main/" + older.id()));
  }

  @Test
  void aPaperWhoseWritingBrokeOffIsNotListed() throws Exception {
    Files.createDirectories(folder.resolve("main"));
    Files.write(folder.resolve("main/20261124-090000000-1a2b.pdf.sealed"), new byte[10]);
    assertEquals(List.of(), new Archive(folder, new InvertedVault()).list(Orders.MAIN, 10));
  }

  @Test
  void papersAreSealedAnewWithAnotherKeyAndReadAsBefore() throws Exception {
    NumberedVault vault = new NumberedVault();
    Archive archive = new Archive(folder, vault);
    Issued paper = issued("20261124-090000000-1a2b");
    byte[] pdf = "%PDF 髙﨑".getBytes(StandardCharsets.UTF_8);
    archive.keep(Orders.MAIN, paper, pdf);
    vault.renew();
    assertEquals(1, archive.reseal(Orders.MAIN));
    assertEquals(0, archive.reseal(new AccountId("other")));
    assertEquals(2, Files.readAllBytes(folder.resolve("main/" + paper.id() + ".pdf.sealed"))[0]);
    assertArrayEquals(pdf, archive.pdf(Orders.MAIN, paper));
  }

  private static Issued issued(String id) {
    return new Issued(id, "worksheet", "発送作業書", Orders.NOW, "hanako", 3, 4, "00");
  }
}
