// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Outbound;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.DispatchSourceContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.FarSides;
import org.banto.testkit.FulfilmentCancellerContract;
import org.banto.testkit.FulfilmentRequesterContract;
import org.banto.testkit.Hands;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.junit.jupiter.api.Nested;

/** What every warehouse keeps, kept by Amazon's. */
class FbaContractsTest {
  abstract static class Stage implements ConnectorContract {
    final Hands time = new Hands(MemoryFba.NOON);
    private final FarSides<MemoryFba> warehouses = new FarSides<>(MemoryFba::new, w -> w.far);

    void fill(MemoryFba warehouse) {
      // empty at first
    }

    @Override
    public FarSide farSide() {
      MemoryFba warehouse = warehouses.open();
      fill(warehouse);
      return warehouse.far;
    }

    MemoryFba warehouse(FarSide far) {
      return warehouses.behind(far);
    }

    @Override
    public FbaWarehouse connector(Outbound outbound) {
      return new FbaWarehouse(outbound, MemoryFba.ACCOUNT, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of("secret-sample", "Atzr|sample", "Atza|sample");
    }

    @Override
    public Set<String> settings() {
      return Set.of(
          "clientId",
          ".clientSecret",
          ".refreshToken",
          "speed",
          "comment",
          "schedule",
          "firstDays",
          "url",
          "loginUrl");
    }
  }

  @Nested
  class Fulfils extends Stage implements FulfilmentRequesterContract {
    @Override
    public List<RequestFulfilment> instructions() {
      return List.of(Samples.request(1, "SKU-1"), Samples.request(2, "SKU-1"));
    }

    @Override
    public RequestFulfilment refused() {
      return Samples.request(9, MemoryFba.GONE);
    }

    @Override
    public int done(FarSide far, RequestFulfilment i) {
      return warehouse(far).created(i.shipment().value());
    }
  }

  @Nested
  class TakesBack extends Stage implements FulfilmentCancellerContract {
    @Override
    void fill(MemoryFba warehouse) {
      warehouse.add("S0000000101", MemoryFba.NOON, "RECEIVED");
      warehouse.add("S0000000201-2", MemoryFba.NOON, "RECEIVED");
      warehouse.add("S0000000301", MemoryFba.NOON, "COMPLETE");
    }

    @Override
    public List<CancelFulfilment> instructions() {
      return List.of(
          new CancelFulfilment(new CommandId("cancel/1"), "S0000000101"),
          new CancelFulfilment(new CommandId("cancel/2"), "S0000000201-2"));
    }

    @Override
    public CancelFulfilment refused() {
      return new CancelFulfilment(new CommandId("cancel/3"), "S0000000301");
    }

    @Override
    public int done(FarSide far, CancelFulfilment i) {
      return warehouse(far).cancelled(i.key());
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
    void fill(MemoryFba warehouse) {
      held.clear();
      for (int i = 1; i <= 50; i++) {
        String id = String.format("S%08d01", i);
        String state = i % 5 == 0 ? "RECEIVED" : i % 7 == 0 ? "COMPLETE_PARTIALLED" : "COMPLETE";
        warehouse.add(id, MemoryFba.NOON.minus(Duration.ofHours(51 - i)), state);
        if (i % 5 != 0) {
          held.add(key(id));
        }
      }
      warehouse.add("902-6018020-0202003", MemoryFba.NOON.minusSeconds(60), "COMPLETE");
    }

    private static String key(String id) {
      return id + " yamato 9000" + id.substring(1);
    }

    @Override
    public Set<String> held() {
      return held;
    }

    @Override
    public int mostRequests() {
      return 25;
    }

    @Override
    public String oneMore(FarSide far) {
      String id = "S0000099901";
      warehouse(far).add(id, time.instant(), "COMPLETE");
      time.go(Duration.ofHours(3));
      return key(id);
    }
  }
}
