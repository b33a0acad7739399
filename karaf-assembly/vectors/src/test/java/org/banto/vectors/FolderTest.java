// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of vectors, good ones and bad ones. */
class FolderTest {
  private static final Path SHIP_DATES = Run.VECTORS.resolve("brain/ship_dates.tsv");

  @TempDir private Path folder;

  @Test
  void aRowPassesOnlyWhileItsExpectationIsTheHousesOwn() throws IOException {
    String rows = Files.readString(SHIP_DATES);
    copy("ship_dates.tsv", rows);
    assertEquals("ship_dates.tsv SD001 passed", Run.of(folder).line("ship_dates.tsv SD001"));
    copy("ship_dates.tsv", rows.replace("2026-11-10\t\tbefore the", "2026-11-12\t\tbefore the"));
    assertEquals(
        "ship_dates.tsv SD001 differs: expected ship=2026-11-12 was ship=2026-11-10",
        Run.of(folder).line("ship_dates.tsv SD001"));
  }

  @Test
  void aRowOfRulesPassesOnlyWhileItsExpectationIsTheHousesOwn() throws IOException {
    String rows = Files.readString(Run.VECTORS.resolve("brain/rules.tsv"));
    copy("rules.tsv", rows);
    assertEquals("rules.tsv RU002 passed", Run.of(folder).line("rules.tsv RU002"));
    copy("rules.tsv", rows.replace("r2:BEATEN-BY-r1", "r2"));
    assertEquals(
        "rules.tsv RU002 differs: expected trace=[[\"r1\",\"r2\"]] was"
            + " trace=[[\"r1\",\"r2:BEATEN-BY-r1\"]]",
        Run.of(folder).line("rules.tsv RU002"));
  }

  @Test
  void aTaxCaseDiffersInTheFigureThatWasAltered() throws IOException {
    Path cases = Run.VECTORS.resolve("payments/tax");
    for (String name : List.of("invoice-cases.json", "return-invoice-cases.json")) {
      copy(name, Files.readString(cases.resolve(name)));
    }
    assertEquals("7 passed, 0 failed, 0 not built", Run.of(folder).last());
    copy(
        "invoice-cases.json",
        Files.readString(cases.resolve("invoice-cases.json"))
            .replaceFirst("\"tax_total\": 31", "\"tax_total\": 30"));
    copy(
        "return-invoice-cases.json",
        Files.readString(cases.resolve("return-invoice-cases.json"))
            .replace("\"CEILING\": -910", "\"CEILING\": -909"));
    Run run = Run.of(folder);
    assertEquals(
        "invoice-cases.json T01 differs: expected FLOOR tax_total=30 was FLOOR tax_total=31",
        run.line("invoice-cases.json T01"));
    assertEquals(
        "return-invoice-cases.json R02 differs: expected tax CEILING=-909 was tax CEILING=-910",
        run.line("return-invoice-cases.json R02"));
    assertEquals("5 passed, 2 failed, 0 not built", run.last());
    assertEquals(1, run.status());
  }

  @Test
  void numbersAndStampsDifferInTheCellThatWasAltered() throws IOException {
    copy(
        "registration-numbers.csv",
        """
        input,normalised,format_ok,check_digit_ok
        T8990000000001,T8990000000001,true,true
        T8990000000001,T8990000000001,true,false
        """);
    copy(
        "stamp-duty-cases.csv",
        """
        medium,payment,amount_incl,tax_shown,stamp_base,stamp_yen,note
        paper,cash,54999,True,50000,200,"tax, shown ""apart\"\"\"
        paper,cash,54999,True,50000,400,
        """);
    Run run = Run.of(folder);
    assertEquals(
        List.of(
            "registration-numbers.csv line-2 passed",
            "registration-numbers.csv line-3 differs: expected check_digit_ok=false was"
                + " check_digit_ok=true",
            "registration-numbers.csv: 1 passed, 1 failed, 0 not built",
            "stamp-duty-cases.csv line-2 passed",
            "stamp-duty-cases.csv line-3 differs: expected stamp_yen=400 was stamp_yen=200",
            "stamp-duty-cases.csv: 1 passed, 1 failed, 0 not built",
            "2 passed, 2 failed, 0 not built"),
        run.lines());
    assertEquals(1, run.status());
  }

  @Test
  void anEmptyFolderAndOneOfUnknownFilesEndWithStatusOne() throws IOException {
    Run empty = Run.of(folder);
    assertEquals(1, empty.status());
    assertEquals("0 passed, 0 failed, 0 not built", empty.last());
    copy("prices.tsv", "a\tb\n");
    copy("README.md", "what this is\n");
    Run unknown = Run.of(folder);
    assertEquals(
        List.of("prices.tsv: unknown", "nothing here is known", "0 passed, 0 failed, 0 not built"),
        unknown.lines());
    assertEquals(1, unknown.status());
    copy("mobile-domains.tsv", "docomo\tdocomo.ne.jp\n");
    Run known = Run.of(folder);
    assertEquals("mobile-domains.tsv: belongs to address-cases.csv", known.lines().get(0));
    assertEquals(0, known.status());
  }

  @Test
  void whatIsNoTableIsRefusedWithItsLineAndColumn() throws IOException {
    String rows = Files.readString(SHIP_DATES);
    refused("", "line 1, column 1: the file ends where its column names should be");
    refused(
        rows.replaceFirst("basis", "base"),
        "line 1, column 2: the column is 'base', should be 'basis'");
    refused(
        rows.lines().findFirst().orElseThrow() + "\textra\n",
        "line 1, column 25: the column is 'extra', should be no further column");
    copy("ship_dates.tsv", "x".repeat(100_000));
    assertEquals(4_002, Run.of(folder).lines().get(0).length());
    Files.write(folder.resolve("ship_dates.tsv"), new byte[] {'i', 'd', '\t', (byte) 0xFF, '\n'});
    assertTrue(
        Run.of(folder)
            .lines()
            .contains(
                "ship_dates.tsv file refused: line 1, column 4: byte FF is no text in UTF-8"));
  }

  private void refused(String text, String why) throws IOException {
    copy("ship_dates.tsv", text);
    Run run = Run.of(folder);
    assertEquals("ship_dates.tsv file refused: " + why, run.lines().get(0));
    assertEquals(1, run.status());
  }

  @Test
  void aBadRowIsRefusedAndTheOthersAreRun() throws IOException {
    List<String> rows = Files.readAllLines(SHIP_DATES);
    String head = rows.get(0);
    String good = rows.get(1);
    String bad = good.replace("SD001", "SD900").replaceFirst("2026-11-10T11:59", "yesterday");
    copy("ship_dates.tsv", String.join("\n", head, bad, "SD901\tshort", good, ""));
    Run run = Run.of(folder);
    assertEquals(
        List.of(
            "ship_dates.tsv line-2 refused: line 2, column 3: ordered_at: 'yesterday' is not a"
                + " time such as 2026-11-10T11:59",
            "ship_dates.tsv line-3 refused: line 3, column 3: 2 cells, should be 24",
            "ship_dates.tsv SD001 passed"),
        run.lines().subList(0, 3));
    assertEquals(1, run.status());
  }

  @Test
  void aRowThatNobodyReckonsWithIsRefusedWithoutATrace() throws IOException {
    List<String> rows = Files.readAllLines(SHIP_DATES);
    String far = rows.get(1).replace("2026-11-10T11:59", "+999999999-12-31T23:59");
    copy("ship_dates.tsv", rows.get(0) + "\n" + far + "\n" + rows.get(1) + "\n");
    copy("invoice-cases.json", "[{\"id\":\"T1\\u001b[2J\",\"expected\":1}]");
    copy(
        "stamp-duty-cases.csv",
        "medium,payment,amount_incl,tax_shown,stamp_base,stamp_yen,note\n"
            + "paper,cash,1,False,1,0,\"two\nlines\"\npaper,cash,9999999999999999999,True,1,0,\n"
            + "paper,coin,1,False,1,0,\"open\n");
    Run run = Run.of(folder);
    assertTrue(run.lines().get(0).startsWith("invoice-cases.json T1 [2J refused: line 1, column "));
    assertTrue(
        run.line("ship_dates.tsv line-2").startsWith("ship_dates.tsv line-2 refused: line 2, "));
    assertEquals("ship_dates.tsv SD001 passed", run.line("ship_dates.tsv SD001"));
    assertEquals("stamp-duty-cases.csv line-2 passed", run.line("stamp-duty-cases.csv line-2"));
    assertEquals(
        "stamp-duty-cases.csv line-4 refused: line 4, column 3: amount_incl: '9999999999999999999'"
            + " is not a whole number",
        run.line("stamp-duty-cases.csv line-4"));
    assertEquals(
        "stamp-duty-cases.csv line-5 refused: line 5, column 7: a quote is not closed",
        run.line("stamp-duty-cases.csv line-5"));
    assertEquals(1, run.status());
  }

  @Test
  void aBrokenListOfCasesIsRefusedWithItsPlace() throws IOException {
    copy("invoice-cases.json", "[\n {\"id\": \"T1\"},\n {\"id\": ]");
    Run run = Run.of(folder);
    assertEquals(
        "invoice-cases.json T1 refused: line 2, column 2: 'expected' is missing",
        run.lines().get(0));
    assertTrue(run.lines().get(1).startsWith("invoice-cases.json file refused: line 3, column "));
    assertEquals(1, run.status());
    copy("invoice-cases.json", "{}");
    assertTrue(Run.of(folder).lines().get(0).contains("a list of cases should stand here"));
  }

  @Test
  void aBanksFileSaysWhatItHoldsAndABrokenOneWhere() throws IOException {
    Path zengin = Run.VECTORS.resolve("payments/zengin");
    Run run = Run.of(zengin);
    assertEquals(
        "furikomi-nyukin-01-crlf.txt: 9 records, sum 84,920 yen",
        run.line("furikomi-nyukin-01-crlf.txt"));
    String name = "furikomi-nyukin-01-crlf.txt";
    assertEquals(
        "bad-trailer-count.txt: refused, nothing was read: 11 行目 2 桁目: トレーラー・レコードの合計件数が明細と合いません（7 と"
            + " 8）。何も読み込んでいません",
        run.line("bad-trailer-count.txt"));
    assertEquals(0, run.status());
    byte[] bytes = Files.readAllBytes(zengin.resolve(name));
    Files.write(folder.resolve("bad-none.txt"), bytes);
    bytes[202 + 19] = 'x';
    Files.write(folder.resolve(name), bytes);
    Run broken = Run.of(folder);
    assertEquals(
        "bad-none.txt file differs: expected a refusal was 9 records, sum 84,920 yen",
        broken.line("bad-none.txt"));
    assertEquals(
        name + " file refused: nothing was read: 2 行目 20 桁目: 数字のはずです: x000012980",
        broken.line(name));
    assertEquals("0 passed, 2 failed, 0 not built", broken.last());
    assertEquals(1, broken.status());
  }

  @Test
  void aMailSaysWhetherItsSignatureHolds() throws IOException {
    Path mail = Run.VECTORS.resolve("payments/mail");
    String holds = "its DKIM signature holds";
    assertEquals("dkim-signed.eml: " + holds, Run.of(mail).line("dkim-signed.eml"));
    String raw = Files.readString(mail.resolve("dkim-signed.eml"));
    copy("dkim-signed.eml", raw);
    assertTrue(
        Run.of(folder)
            .line("dkim-signed.eml")
            .contains("there is no public key: s1._domainkey.shop.example"));
    copy("dkim-public-keys.txt", Files.readString(mail.resolve("dkim-public-keys.txt")));
    assertEquals("dkim-signed.eml: " + holds, Run.of(folder).line("dkim-signed.eml"));
    copy("dkim-signed.eml", raw.replace("order@shop.example>", "order@shop.example.test>"));
    assertTrue(Run.of(folder).line("dkim-signed.eml").contains("does not hold: the headers"));
  }

  @Test
  void aHundredThousandRowsNeedNoMoreMemoryThanAThousand() throws IOException {
    List<String> rows = Files.readAllLines(SHIP_DATES);
    try (Writer out = Files.newBufferedWriter(folder.resolve("ship_dates.tsv"), UTF_8)) {
      out.write(rows.get(0) + "\n");
      for (int i = 0; i < 100_000; i++) {
        out.write(rows.get(1 + i % 40) + "\n");
      }
    }
    long[] seen = new long[2];
    long before = used();
    Heard heard =
        (file, id, verdict) -> {
          if (++seen[0] == 90_000) {
            seen[1] = used() - before;
          }
        };
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    new Folder(folder).run(new Report(nowhere, heard));
    assertEquals(100_000, seen[0]);
    assertTrue(seen[1] < 8 << 20, "bytes held after 90,000 rows: " + seen[1]);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void copy(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
