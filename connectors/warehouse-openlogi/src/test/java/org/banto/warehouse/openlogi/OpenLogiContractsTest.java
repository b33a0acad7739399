// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Outbound;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.DispatchSourceContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.FulfilmentCancellerContract;
import org.banto.testkit.FulfilmentRequesterContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Nested;

/** What every warehouse keeps, kept by OpenLogi's. */
class OpenLogiContractsTest {
  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(MemoryOpenLogi.NOON);

    void fill(MemoryOpenLogi warehouse) {
      // empty at first
    }

    @Override
    public FarSide farSide() {
      MemoryOpenLogi warehouse = new MemoryOpenLogi();
      fill(warehouse);
      return warehouse.far;
    }

    MemoryOpenLogi warehouse(FarSide far) {
      return far.model(MemoryOpenLogi.class);
    }

    @Override
    public OpenLogi connector(Outbound outbound) {
      return new OpenLogi(outbound, MemoryOpenLogi.ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("token-sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of(".token", "account", "carrier", "sender", "firstDays", "url");
    }
  }

  @Nested
  class Fulfils extends Stage implements FulfilmentRequesterContract {
    @Override
    void fill(MemoryOpenLogi warehouse) {
      warehouse.put(Samples.request(7, "SKU-1").key(), "backordered");
    }

    @Override
    public List<RequestFulfilment> instructions() {
      return List.of(Samples.request(1, "SKU-1"), Samples.request(2, "SKU-1"));
    }

    @Override
    public RequestFulfilment refused() {
      return Samples.request(9, MemoryOpenLogi.GONE);
    }

    /** One that lacks stock there. */
    @Override
    public List<RequestFulfilment> refusals() {
      return List.of(Samples.request(7, "SKU-1"));
    }

    @Override
    public int done(FarSide far, RequestFulfilment i) {
      return warehouse(far).done("asked " + i.key());
    }
  }

  @Nested
  class TakesBack extends Stage implements FulfilmentCancellerContract {
    @Override
    void fill(MemoryOpenLogi warehouse) {
      warehouse.put("S0000000101", "waiting");
      warehouse.put("S0000000201-2", "waiting");
      warehouse.put("S0000000301", "packed");
      warehouse.put("S0000000401", "shipped");
    }

    @Override
    public List<CancelFulfilment> instructions() {
      return List.of(cancel(1, "S0000000101"), cancel(2, "S0000000201-2"));
    }

    @Override
    public CancelFulfilment refused() {
      return cancel(3, "S0000000301");
    }

    /** One that has left. */
    @Override
    public List<CancelFulfilment> refusals() {
      return List.of(cancel(4, "S0000000401"));
    }

    private static CancelFulfilment cancel(int no, String key) {
      return new CancelFulfilment(new CommandId("cancel/" + no), key);
    }

    @Override
    public int done(FarSide far, CancelFulfilment i) {
      return warehouse(far).done("cancelled " + i.key());
    }
  }

  @Nested
  class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<RequestFulfilment> instructions() {
      return List.of(Samples.request(1, "SKU-1"), Samples.request(2, "SKU-1"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).fulfil(List.of((RequestFulfilment) instruction));
    }
  }

  @Nested
  class Dispatches extends Stage implements DispatchSourceContract {
    private final Set<String> held = new LinkedHashSet<>();

    @Override
    void fill(MemoryOpenLogi warehouse) {
      held.clear();
      LocalDate today = LocalDate.of(2026, 7, 3);
      for (int i = 1; i <= 30; i++) {
        String key = "S%08d01".formatted(i) + (i % 3 == 0 ? "-2" : "");
        String number = "9000%08d".formatted(i);
        warehouse.ship(key, today.minusDays(i % 3), number);
        held.add(key.substring(0, 11) + " yamato " + number);
      }
      warehouse.ship("ANOTHER-1", today, "1");
      warehouse.put("S0000007701", "picking");
    }

    @Override
    public Set<String> held() {
      return held;
    }

    @Override
    public int mostRequests() {
      return 4;
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofHours(3));
      warehouse(far).ship("S0000099901", LocalDate.of(2026, 7, 3), "999900000001");
      return "S0000099901 yamato 999900000001";
    }
  }
}
