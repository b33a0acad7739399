// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.Outbound;
import org.banto.connect.Tokens;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.FulfilmentSourceContract;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.TestClock;
import org.banto.testkit.TokensContract;
import org.junit.jupiter.api.Nested;

/** What every such connector keeps, kept by ロジザード's. */
class LogizardContractsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);

  abstract static class Stage implements ConnectorContract {
    void fill(MemoryLogizard warehouse) {
      warehouse.add(TODAY, "S0000000101,900000000012,ヤマト運輸,20260703,,");
    }

    @Override
    public FarSide farSide() {
      MemoryLogizard warehouse = new MemoryLogizard();
      fill(warehouse);
      return warehouse.far;
    }

    MemoryLogizard warehouse(FarSide far) {
      return far.model(MemoryLogizard.class);
    }

    @Override
    public Logizard connector(Outbound outbound) {
      return connector(outbound, new MemoryTokens());
    }

    public Logizard connector(Outbound outbound, Tokens tokens) {
      LogizardAccount account =
          MemoryLogizard.account("https://logizard.example/api/", MemoryLogizard.COLUMNS);
      return new Logizard(outbound, tokens, account, new TestClock(MemoryLogizard.NOON));
    }

    @Override
    public Collection<String> secrets() {
      return List.of("appkey-sample", "password-sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of(
          "url",
          ".appKey",
          "user",
          ".password",
          "owner",
          "area",
          "pattern",
          "shipmentColumn",
          "numberColumn",
          "dateColumn",
          "carrierColumn",
          "carriers",
          "outcomeColumn",
          "outcomes",
          "causeColumn");
    }
  }

  @Nested
  class KeepsItsSession extends Stage implements TokensContract {
    @Override
    public Logizard connector(Outbound outbound) {
      return super.connector(outbound);
    }

    @Override
    public void end(FarSide far) {
      warehouse(far).end();
    }

    @Override
    public void close(FarSide far) {
      warehouse(far).close();
    }
  }

  @Nested
  class TellsResults extends Stage implements FulfilmentSourceContract {
    private final Set<String> held = new LinkedHashSet<>();

    @Override
    void fill(MemoryLogizard warehouse) {
      held.clear();
      for (int i = 1; i <= 28; i++) {
        String key = "S%08d01".formatted(i);
        LocalDate day = TODAY.minusDays(i % 4);
        String date = day.toString().replace('-', '/');
        if (i % 7 == 0) {
          warehouse.add(day, key + ",,,,欠品,在庫不足");
          held.add(key + " SHORT  ");
        } else {
          String number = "9000%08d".formatted(i);
          warehouse.add(day, key + "," + number + ",佐川急便," + date + ",,");
          held.add(key + " SHIPPED sagawa " + number);
        }
      }
    }

    @Override
    public Set<String> held() {
      return held;
    }

    @Override
    public int pages() {
      return 4;
    }

    @Override
    public int mostRequests() {
      return 3;
    }

    @Override
    public String oneMore(FarSide far) {
      warehouse(far).add(TODAY.minusDays(2), "S0000099901,999900000001,赤い車,20260701,,");
      return "S0000099901 SHIPPED 赤い車 999900000001";
    }
  }
}
