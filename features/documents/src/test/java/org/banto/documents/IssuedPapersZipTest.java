// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.Yen;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inspection gets is complete, whatever its size, and can be unpacked on any machine. */
@Tag("data.D4")
class IssuedPapersZipTest {
  private static final RoomDatabase TABLES =
      new RoomDatabase("db/documents.xml", "banto-documents");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final int RUNS = 50;
  private static final int EACH = 109;
  private static final List<String> CUSTOMERS =
      List.of(
          "髙﨑 𠮷乃",
          "𠮷".repeat(200),
          "株式会社" + "番頭商店".repeat(60),
          "\u202efdp.佐藤\u200b花子\ufeff",
          "a/b\\c:d*e?f\"g<h>i|j",
          "山田\r\n太郎\u0000\u0007",
          "=cmd|' /C calc'!A0",
          "葛󠄀城",
          "",
          "\ud842");

  @TempDir Path folder;
  private byte[] pdf;
  private final NumberedVault vault = new NumberedVault();

  @Test
  void fiveThousandPapersAndMoreAreAllThereOnDerby() throws Exception {
    TABLES.onDerby((jpa, data) -> complete(jpa));
  }

  @Test
  void aFilterIsKeptOnPostgresql() throws Exception {
    TABLES.onPostgresql(
        (jpa, data) -> {
          IssueLedger ledger = filled(jpa, 12);
          IssuedFilter all = IssuedFilter.ALL;
          IssuedFilter some =
              new IssuedFilter(
                  "",
                  Optional.of(DAY.plusDays(3)),
                  Optional.empty(),
                  all.least(),
                  OptionalLong.of(2_000),
                  false,
                  "髙﨑",
                  "",
                  all.before());
          IssuedPapersZip export = new IssuedPapersZip(ledger, Orders.MAIN, some);
          List<String> rows = index(zip(export));
          assertEquals(export.count(), rows.size() - 1);
          assertTrue(rows.size() > 10, "proves nothing");
          assertTrue(rows.stream().skip(1).allMatch(r -> r.contains("髙﨑")));
        });
  }

  /** What comes while the ZIP is made is in neither of its parts. */
  @Test
  void indexAndPapersAreOfOneMoment() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IssueLedger ledger = filled(jpa, 1);
          IssuedPapersZip export = new IssuedPapersZip(ledger, Orders.MAIN, IssuedFilter.ALL);
          run(ledger, 99);
          Path zip = zip(export);
          assertEquals(EACH, export.count());
          assertEquals(EACH + 1, index(zip).size());
          assertEquals(EACH + 1, names(zip).size());
        });
  }

  /** A paper whose print job is damaged stops the export; what was written of it opens nowhere. */
  @Test
  void whatBreaksOffIsNoZip() throws Exception {
    TABLES.onDerby(
        (jpa, data) -> {
          IssueLedger ledger = filled(jpa, 3);
          try (Connection c = data.getConnection();
              Statement s = c.createStatement()) {
            assertEquals(1, s.executeUpdate("DELETE FROM document_print WHERE id = 'run1'"));
          }
          IssuedPapersZip export = new IssuedPapersZip(ledger, Orders.MAIN, IssuedFilter.ALL);
          Path torn = Files.createTempFile(folder, "torn", ".zip");
          try (OutputStream out = Files.newOutputStream(torn)) {
            assertThrows(IllegalArgumentException.class, () -> export.write(out));
          }
          assertTrue(Files.size(torn) > 1000, "proves nothing");
          assertThrows(ZipException.class, () -> names(torn));
        });
  }

  private void complete(JpaTemplate jpa) throws IOException {
    IssueLedger ledger = filled(jpa, RUNS);
    IssuedPapersZip export = new IssuedPapersZip(ledger, Orders.MAIN, IssuedFilter.ALL);
    Path zip = zip(export);
    System.out.printf("data.D4: %d papers, %d bytes%n", export.count(), Files.size(zip));
    assertEquals(RUNS * EACH, export.count());
    List<String> rows = index(zip);
    assertEquals(RUNS * EACH + 1, rows.size());
    assertTrue(rows.get(0).contains("\"取引年月日\",\"取引先\",\"金額\""), rows.get(0));
    List<String> names = names(zip);
    assertEquals(RUNS * EACH + 1, names.size());
    assertEquals(names.size(), new HashSet<>(names).size(), "two of one name");
    Set<String> pdfs = new HashSet<>(names);
    pdfs.remove("index.csv");
    for (String row : rows.subList(1, rows.size())) {
      String file = row.substring(row.lastIndexOf(",\"") + 2, row.length() - 1);
      assertTrue(pdfs.remove(file), "not there: " + file);
    }
    assertEquals(Set.of(), pdfs, "not in the index");
    names.forEach(IssuedPapersZipTest::unpacksAnywhere);
    namesAreMarkedAsUtf8(zip);
    unpack(zip, names);
  }

  private static void unpacksAnywhere(String name) {
    assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 143, name);
    assertTrue(name.matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\\\/:*?\"<>|]+"), name);
    assertFalse(name.endsWith(".") || name.endsWith(" ") || name.startsWith(" "), name);
  }

  /** Bit 11 of the flags of each name beyond ASCII (APPNOTE 4.4.4), in the directory at the end. */
  private static void namesAreMarkedAsUtf8(Path zip) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    int marked = 0;
    for (int i = 0; i + 46 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        int length = bytes[i + 28] & 0xff | (bytes[i + 29] & 0xff) << 8;
        String name = new String(bytes, i + 46, length, StandardCharsets.UTF_8);
        boolean plain = name.chars().allMatch(c -> c < 0x80);
        assertTrue(plain || (bytes[i + 9] & 0x08) != 0, name);
        marked += plain ? 0 : 1;
      }
    }
    assertTrue(marked > 1000, "proves nothing: " + marked);
  }

  private void unpack(Path zip, List<String> names) throws IOException {
    Path into = Files.createDirectory(folder.resolve("unpacked"));
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (String name : names) {
        Files.write(into.resolve(name), file.getInputStream(file.getEntry(name)).readAllBytes());
      }
    }
    try (var files = Files.list(into)) {
      assertEquals(names.size(), files.count());
    }
    int looked = 0;
    for (String name : names) {
      if (name.endsWith(".pdf") && looked++ % 500 == 0) {
        int seq = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1, name.length() - 4));
        byte[] pdf = Files.readAllBytes(into.resolve(name));
        assertArrayEquals(
            "%PDF".getBytes(StandardCharsets.US_ASCII), java.util.Arrays.copyOf(pdf, 4));
        assertEquals("page " + ((seq - 1) % EACH + 1), Printer.text(pdf).strip());
      }
    }
  }

  private Path zip(IssuedPapersZip export) throws IOException {
    Path zip = Files.createTempFile(folder, "export", ".zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      export.write(out);
    }
    return zip;
  }

  private static List<String> names(Path zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> all = file.entries();
      while (all.hasMoreElements()) {
        names.add(all.nextElement().getName());
      }
    }
    return names;
  }

  /** The lines of the index; the customers of this test hold lines' ends, so rows are told by their first cell. */
  private static List<String> index(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile());
        InputStream in = file.getInputStream(file.getEntry("index.csv"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("\ufeff"));
      return List.of(text.substring(1).split("\r\n(?=\"[0-9]+\",\"|$)"));
    }
  }

  private IssueLedger filled(JpaTemplate jpa, int runs) throws IOException {
    IssueLedger ledger = new IssueLedger(jpa, vault);
    pdf = Printer.pdf(EACH, 0);
    for (int r = 0; r < runs; r++) {
      run(ledger, r);
    }
    return ledger;
  }

  private void run(IssueLedger ledger, int r) throws IOException {
    String id = "run" + r;
    try (Tray tray =
        ledger.tray(Files.createDirectories(folder.resolve("spool")), Orders.MAIN, id)) {
      List<IssueEntry> entries = new ArrayList<>();
      for (int n = 1; n <= EACH; n++) {
        entries.add(entry(r * EACH + n, n));
      }
      tray.add(pdf, entries);
      PrintRun run =
          new PrintRun(id, "receipt", "領収書", Orders.NOW, "hanako", EACH, EACH, tray.bound(), "");
      ledger.keep(Orders.MAIN, run, tray);
    }
  }

  private static IssueEntry entry(int seq, int page) {
    return new IssueEntry(
        "receipt",
        "R" + seq,
        DAY.plusDays(seq % 30),
        Optional.of(new Yen(1_000 + seq)),
        "10:" + seq + ":1",
        seq,
        "M-" + seq,
        new Content(CUSTOMERS.get(seq % CUSTOMERS.size()), "", "<order/>"),
        1,
        0,
        page,
        1);
  }
}
