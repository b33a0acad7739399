// SPDX-License-Identifier: Apache-2.0
package org.banto.recorded.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.banto.simulators.MallSettings;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.junit.jupiter.api.AfterEach;

/**
 * The far side recorded beside the test ({@code far-side/tape.json}) over HTTP, a new one each time
 * it is asked for.
 */
public abstract class Stage implements ConnectorContract {
  /** When it is played. */
  public static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  /** A clock that stands there. */
  public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final List<Played> malls = new ArrayList<>();
  private final String orders;

  /** A far side that holds these orders at first, as its control is told. */
  protected Stage(String orders) {
    this.orders = orders;
  }

  @Override
  public FarSide farSide() {
    MallSettings settings = RealTime.forTests().withClock(CLOCK);
    Played mall = Played.from(getClass().getResource("far-side/tape.json"), settings);
    malls.add(mall);
    FarSide far = far(mall.relay()).with(mall);
    tell(far, "orders/create", orders);
    return far;
  }

  FarSide far(Relay relay) {
    return new FarSide(relay);
  }

  /** Tells a far side's control; single quotes stand for double ones. */
  protected final JsonNode tell(FarSide far, String command, String wish) {
    return far.model(Played.class).tell(command, wish);
  }

  /** The numbers of all orders. */
  protected final List<String> numbers(FarSide far) {
    List<String> numbers = new ArrayList<>();
    tell(far, "orders", "{}")
        .path("orders")
        .forEach(o -> numbers.add(o.path("orderNumber").asText()));
    return numbers;
  }

  /** An order as the far side has it. */
  protected final JsonNode order(FarSide far, String number) {
    return tell(far, "orders", "{'orderNumber':'" + number + "'}").path("orders").path(0);
  }

  /** How often this was reported of an order. */
  protected final int times(FarSide far, String number, String field, String value) {
    int times = 0;
    for (JsonNode row : order(far, number).path("reports")) {
      if (row.path(field).asText().equals(value)) {
        times = Math.max(times, row.path("reported").asInt());
      }
    }
    return times;
  }

  @Override
  public int effects(FarSide far) {
    return far.model(Played.class).effects();
  }

  @AfterEach
  final void close() throws IOException {
    for (Played mall : malls) {
      mall.close();
    }
  }
}
