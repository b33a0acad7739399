// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.banto.connect.ConnectorException;
import org.banto.connect.Tokens;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.run.RealTime;
import org.banto.simulators.yahoo.YahooMall;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;

/** The kit's far side, with the simulated mall behind it. */
final class SimulatedFarSide implements Closeable {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  private final Simulator mall;
  private final FarSide far;

  private SimulatedFarSide(Simulator mall) {
    this.mall = mall;
    this.far = new FarSide(new Relay(mall.url())).with(this);
  }

  static SimulatedFarSide open(Clock clock) {
    try {
      return new SimulatedFarSide(YahooMall.open(RealTime.forTests().withClock(clock)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another way to the same mall, with counts of its own. */
  FarSide beside() {
    return new FarSide(new Relay(mall.url()));
  }

  FarSide far() {
    return far;
  }

  /** Lets a keeper have its token by a way of its own: the code is good once, a lost answer would use it up. */
  void authorize(Tokens tokens, Clock clock) {
    try {
      new YahooShop(new FarSide(new Relay(mall.url())), tokens, Stores.STORE, clock).check();
    } catch (ConnectorException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode tell(String command, String wish) {
    ObjectNode json = Json.own(wish.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return mall.control(command, json);
  }

  JsonNode order(String number) {
    return tell("orders", "{'orderNumber':'" + number + "'}").path("orders").path(0);
  }

  int effects() {
    return mall.effects();
  }

  int effects(String kind) {
    return tell("state", "{}").path("effects").path(kind).asInt();
  }

  @Override
  public void close() throws IOException {
    mall.close();
  }
}
