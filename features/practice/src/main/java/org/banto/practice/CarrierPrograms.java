// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Japan;
import org.banto.connect.WaybillSample;
import org.banto.house.WaybillBatch;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does for practice what a carrier's program does with label data: numbers the slips and writes its result file. */
@Component(service = CarrierPrograms.class)
public final class CarrierPrograms {
  private static final String ID = "banto.connector.id";

  @Reference
  private volatile List<Map.Entry<Map<String, Object>, WaybillSample>> samples = List.of();

  private final Clock clock;

  /** None yet. */
  @Activate
  public CarrierPrograms() {
    this.clock = new HouseClock();
  }

  CarrierPrograms(Clock clock, List<Map.Entry<Map<String, Object>, WaybillSample>> samples) {
    this.clock = clock;
    this.samples = List.copyOf(samples);
  }

  /** Whether somebody writes such files for a carrier. */
  boolean writes(String carrier) {
    return of(carrier).isPresent();
  }

  /** What comes of a batch; empty where nobody writes such files for its carrier. */
  Optional<Document> result(WaybillBatch batch) {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return of(batch.carrier()).map(sample -> sample.write(batch.shipments(), today));
  }

  private Optional<WaybillSample> of(String carrier) {
    return samples.stream()
        .filter(e -> carrier.equals(e.getKey().get(ID)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
