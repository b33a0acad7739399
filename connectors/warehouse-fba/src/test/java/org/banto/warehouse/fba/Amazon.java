// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.amazon.AmazonMall;
import org.banto.simulators.run.RealTime;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;

/** Amazon's warehouses, simulated over HTTP. */
final class Amazon implements Closeable {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  static final String COMMENT = "お買い上げありがとうございます。";

  private final Simulator simulator;
  final FarSide far;

  private Amazon(Simulator simulator) {
    this.simulator = simulator;
    this.far = new FarSide(new Relay(simulator.url())).with(this);
  }

  static Amazon open(Clock clock) {
    try {
      MallSettings settings = RealTime.forTests().withClock(clock).with("rates", "off");
      return new Amazon(AmazonMall.open(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An account in a version, wherever Amazon is. */
  static FbaAccount account(String version) {
    return account(version, "Standard", "", false);
  }

  static FbaAccount account(String version, String speed, String packingSlip, boolean schedule) {
    Grant grant =
        new Grant(
            "https://sp-api.example",
            "https://lwa.example/auth/o2/token",
            "amzn1.application-oa2-client.sample",
            "secret-sample",
            "Atzr|sample");
    return new FbaAccount(grant, version, speed, COMMENT, packingSlip, schedule, 7);
  }

  /** Tells its control; single quotes stand for double ones. */
  JsonNode tell(String command, String wish) {
    try {
      return simulator.control(command, (ObjectNode) SpApi.JSON.readTree(wish.replace('\'', '"')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An order that came another way; with a package of this number where one is given. */
  void add(String id, String status, Instant at, String number) {
    String numbers = number.isEmpty() ? "" : ",'numbers':['" + number + "']";
    tell(
        "fulfilments/add",
        "{'id':'" + id + "','status':'" + status + "','at':'" + at + "'" + numbers + "}");
  }

  int times(String what, String id) {
    return tell("fulfilments", "{}").path(what).path(id).asInt();
  }

  int effects() {
    JsonNode state = tell("fulfilments", "{}");
    int all = 0;
    for (String what : new String[] {"created", "cancelled"}) {
      for (JsonNode times : state.path(what)) {
        all += times.asInt();
      }
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    simulator.close();
  }
}
