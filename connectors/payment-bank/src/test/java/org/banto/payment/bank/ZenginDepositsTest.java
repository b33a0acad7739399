// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.payment.Deposit;
import org.junit.jupiter.api.Test;

class ZenginDepositsTest {
  private final ZenginDeposits file =
      new ZenginDeposits(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void everyLineOfTheFileIsADeposit() throws Exception {
    List<Deposit> deposits = file.read(of("furikomi-nyukin-01-crlf.txt"));
    assertEquals(9, deposits.size());
    Deposit first = deposits.get(0);
    assertEquals(LocalDate.of(2026, 11, 10), first.day());
    assertEquals(new Yen(12980), first.amount());
    assertEquals("ﾔﾏﾀﾞ ﾀﾛｳ", first.payer());
    assertEquals("zengin.9998-001-1234567.2026-11-10.000001", first.id());
    assertEquals(LocalDate.of(2026, 11, 12), deposits.get(8).day());
    assertEquals(new Yen(-5400), deposits.get(8).amount());
    assertEquals(90320 - 5400, deposits.stream().mapToLong(d -> d.amount().value()).sum());
  }

  @Test
  void separatorsDoNotMatter() throws Exception {
    List<Deposit> deposits = file.read(of("furikomi-nyukin-01-crlf.txt"));
    assertEquals(deposits, file.read(of("furikomi-nyukin-01-nosep-eof.txt")));
  }

  @Test
  void twinsOfOneDayAreTwoDeposits() throws Exception {
    byte[] bytes = of("furikomi-nyukin-01-crlf.txt").bytes().clone();
    for (int row = 1; row <= 9; row++) {
      Arrays.fill(bytes, row * 202 + 1, row * 202 + 7, (byte) '0');
    }
    List<Deposit> deposits = file.read(new Document("a.txt", "text/plain", bytes));
    assertEquals(9, new HashSet<>(deposits.stream().map(Deposit::id).toList()).size());
  }

  @Test
  void aFileWhoseSumsDoNotFitIsNotRead() throws Exception {
    assertTrue(refused(of("bad-trailer-count.txt")).startsWith("11 行目 2 桁目: トレーラー・レコードの合計件数"));
  }

  @Test
  void aFileThatWasSavedInAnotherEncodingOrCutOffSaysSo() throws Exception {
    assertTrue(refused(of("bad-utf8-bom.txt")).startsWith("1 行目 1 桁目: 文字コードが UTF-8"));
    byte[] whole = of("furikomi-nyukin-01-crlf.txt").bytes();
    assertTrue(refused(part(whole, 1000)).startsWith("5 行目 193 桁目: 200 バイトありません"));
    assertTrue(refused(part(whole, 202 * 5)).contains("途中で切れています"));
    byte[] csv = "日付,摘要".getBytes(StandardCharsets.UTF_8);
    assertThrows(ConnectorException.class, () -> file.read(new Document("a.csv", "text/csv", csv)));
  }

  @Test
  void whereAFileIsWrongIsSaidInBothLanguages() throws Exception {
    Document cut = part(of("furikomi-nyukin-01-crlf.txt").bytes(), 1000);
    Text said = assertThrows(ConnectorException.class, () -> file.read(cut)).sentence();
    assertEquals("5 行目 193 桁目: 200 バイトありません", said.ja());
    assertEquals("Line 5, column 193: The record is shorter than 200 bytes", said.en());
  }

  private String refused(Document document) {
    ConnectorException e = assertThrows(ConnectorException.class, () -> file.read(document));
    assertEquals(ConnectorException.Reason.MALFORMED, e.reason());
    return e.getMessage();
  }

  private static Document part(byte[] whole, int length) {
    return new Document("a.txt", "text/plain", Arrays.copyOf(whole, length));
  }

  private static Document of(String name) throws IOException {
    byte[] bytes = ZenginDepositsTest.class.getResourceAsStream(name).readAllBytes();
    return new Document(name, "text/plain; charset=windows-31j", bytes);
  }
}
