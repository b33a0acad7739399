// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Duration;
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
import org.banto.testkit.FarSides;
import org.banto.testkit.FulfilmentCancellerContract;
import org.banto.testkit.FulfilmentRequesterContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

/** What every warehouse keeps, kept by Amazon's in one version of its protocol. */
abstract class FbaContracts {
  private static final String GONE = "UNKNOWN-SKU";

  private final String version;

  FbaContracts(String version) {
    this.version = version;
  }

  abstract class Stage implements ConnectorContract {
    final TestClock time = new TestClock(Amazon.NOON);

    @AutoClose private final FarSides<Amazon> warehouses = new FarSides<>(() -> Amazon.open(time));

    void fill(Amazon amazon) {
      // empty at first
    }

    @Override
    public FarSide farSide() {
      Amazon amazon = warehouses.open();
      fill(amazon);
      return amazon.far;
    }

    Amazon amazon(FarSide far) {
      return far.model(Amazon.class);
    }

    @Override
    public int effects(FarSide far) {
      return amazon(far).effects();
    }

    @Override
    public FbaWarehouse connector(Outbound outbound) {
      return new FbaWarehouse(outbound, Amazon.account(version), time);
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
          "version",
          "speed",
          "comment",
          "packingSlip",
          "schedule",
          "firstDays",
          "url",
          "loginUrl");
    }
  }

  @Nested
  class Fulfils extends Stage implements FulfilmentRequesterContract {
    @Override
    void fill(Amazon amazon) {
      amazon.add(Samples.request(7, "SKU-1").key(), "CANCELLED", Amazon.NOON, "");
    }

    @Override
    public List<RequestFulfilment> instructions() {
      return List.of(Samples.request(1, "SKU-1"), Samples.request(2, "SKU-1"));
    }

    @Override
    public RequestFulfilment refused() {
      return Samples.request(9, GONE);
    }

    /** One that Amazon has called off. */
    @Override
    public List<RequestFulfilment> refusals() {
      return List.of(Samples.request(7, "SKU-1"));
    }

    @Override
    public int done(FarSide far, RequestFulfilment i) {
      return amazon(far).times("created", i.key());
    }
  }

  @Nested
  class TakesBack extends Stage implements FulfilmentCancellerContract {
    @Override
    void fill(Amazon amazon) {
      amazon.add("S0000000101", "RECEIVED", Amazon.NOON, "");
      amazon.add("S0000000201-2", "RECEIVED", Amazon.NOON, "");
      amazon.add("S0000000301", "COMPLETE", Amazon.NOON, "900000000031");
      amazon.add("S0000000401", "COMPLETE_PARTIALLED", Amazon.NOON, "900000000041");
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

    /** One of which a part has left. */
    @Override
    public List<CancelFulfilment> refusals() {
      return List.of(new CancelFulfilment(new CommandId("cancel/4"), "S0000000401"));
    }

    @Override
    public int done(FarSide far, CancelFulfilment i) {
      return amazon(far).times("cancelled", i.key());
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
    void fill(Amazon amazon) {
      held.clear();
      for (int i = 1; i <= 25; i++) {
        String id = String.format("S%08d01", i);
        boolean left = i % 3 == 0;
        String state = left ? i % 9 == 0 ? "COMPLETE_PARTIALLED" : "COMPLETE" : "RECEIVED";
        String number = left ? "9000" + id.substring(1) : "";
        amazon.add(id, state, time.instant().minus(Duration.ofHours(26 - i)), number);
        if (left) {
          held.add(key(id));
        }
      }
      amazon.add("902-6018020-0202003", "COMPLETE", time.instant().minusSeconds(60), "90026");
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
      amazon(far).add(id, "COMPLETE", time.instant(), "9000" + id.substring(1));
      time.go(Duration.ofHours(3));
      return key(id);
    }
  }
}
