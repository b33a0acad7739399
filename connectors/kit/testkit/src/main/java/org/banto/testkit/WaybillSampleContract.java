// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.connect.WaybillSample;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

/** A result file for practice is one of the carrier's. */
public interface WaybillSampleContract {
  /** What is put out. */
  List<ShipmentNumber> SHIPMENTS =
      Stream.of("S0000000101", "S0000000102", "S1234567801", "S9999999999")
          .map(ShipmentNumber::new)
          .toList();

  /** The port. */
  WaybillSample sample();

  /** What reads the carrier's result files. */
  WaybillResult reader();

  /** Every shipment has its row, in its place. */
  @Test
  default void everyShipmentComesBackInItsPlace() throws ConnectorException {
    assertEquals(
        SHIPMENTS.stream().map(ShipmentNumber::value).toList(),
        read().stream().map(WaybillRow::key).toList());
  }

  /** Every number is one that the carrier could have given, and no other shipment's. */
  @Test
  default void everyNumberIsGoodAndOfOneShipment() throws ConnectorException {
    for (WaybillRow row : read()) {
      assertTrue(
          row.problem().isEmpty(), "a number is not of the carrier's form: " + row.problem());
    }
    assertEquals(SHIPMENTS.size(), new HashSet<>(numbers()).size(), "a number is used twice");
  }

  /** Whoever has the file made twice has the same numbers. */
  @Test
  default void theSameShipmentsHaveTheSameNumbers() throws ConnectorException {
    assertEquals(numbers(), numbers());
  }

  private List<String> numbers() throws ConnectorException {
    return read().stream().map(WaybillRow::number).toList();
  }

  private List<WaybillRow> read() throws ConnectorException {
    return reader().read(sample().write(SHIPMENTS, LocalDate.of(2026, 12, 1)));
  }
}
