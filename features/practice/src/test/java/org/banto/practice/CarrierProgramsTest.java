// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.connect.WaybillSample;
import org.banto.house.WaybillBatch;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

class CarrierProgramsTest {
  // half past midnight in Japan
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T15:30:00Z"), ZoneOffset.UTC);

  private static final WaybillSample WRITES =
      (shipments, day) ->
          new Document(
              "result.csv", "text/csv", (shipments + " " + day).getBytes(StandardCharsets.UTF_8));

  private final CarrierPrograms programs =
      new CarrierPrograms(
          CLOCK, List.of(Map.entry(Map.of("banto.connector.id", "yamato"), WRITES)));

  private static WaybillBatch batch(String carrier) {
    List<ShipmentNumber> shipments =
        List.of(new ShipmentNumber("S0000000101"), new ShipmentNumber("S9999999902"));
    Actor by = Actor.staff("hanako");
    return new WaybillBatch("W1", "job", carrier, Instant.EPOCH, by, shipments, "", "", false);
  }

  @Test
  void aBatchComesBackFromItsCarriersProgramWithTheDayOfJapan() {
    String file =
        new String(programs.result(batch("yamato")).orElseThrow().bytes(), StandardCharsets.UTF_8);
    assertEquals(batch("yamato").shipments() + " 2026-12-01", file);
  }

  @Test
  void aCarrierWithoutSuchFilesHasNone() {
    assertEquals(Optional.empty(), programs.result(batch("fukutsu")));
  }
}
