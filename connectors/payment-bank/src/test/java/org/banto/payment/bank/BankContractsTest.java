// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banto.base.Document;
import org.banto.connect.DepositFile;
import org.banto.testkit.DepositFileContract;

class BankContractsTest implements DepositFileContract {
  private static final Charset CP932 = Charset.forName("windows-31j");

  @Override
  public DepositFile file() {
    return new ZenginDeposits(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
  }

  @Override
  public Document sample() {
    return document(sampleBytes());
  }

  @Override
  public String golden() {
    return "furikomi-nyukin-01.txt";
  }

  /** Header, a trailer whose counts and sums are zero, end. */
  @Override
  public Document empty() {
    String[] rows = new String(sampleBytes(), CP932).split("\r\n");
    List<String> kept = new ArrayList<>();
    for (String row : rows) {
      switch (row.charAt(0)) {
        case '8' -> kept.add("8" + "0".repeat(36) + row.substring(37));
        case '2' -> {}
        default -> kept.add(row);
      }
    }
    return document((String.join("\r\n", kept) + "\r\n").getBytes(CP932));
  }

  /** Payers are written in half-width kana; the format has nothing harder. */
  @Override
  public String hardCharacters() {
    return "ﾔﾀﾞ";
  }

  @Override
  public Set<String> persons() {
    return Set.of("ﾔﾏﾀﾞ ﾀﾛｳ", "1234567");
  }

  private static byte[] sampleBytes() {
    try (var in = BankContractsTest.class.getResourceAsStream("furikomi-nyukin-01-crlf.txt")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(byte[] bytes) {
    return new Document("nyukin.txt", "text/plain; charset=windows-31j", bytes);
  }
}
