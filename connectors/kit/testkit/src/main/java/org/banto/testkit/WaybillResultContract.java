// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.junit.jupiter.api.Test;

/** What every {@link WaybillResult} keeps. */
public interface WaybillResultContract extends ReadFileContract<WaybillRow> {
  /** The port. */
  WaybillResult file();

  /** Waybill numbers by shipment number, valid at this carrier; one begins with 0. */
  Map<String, String> numbers();

  /** The carrier's result file with these waybill numbers, one row each, by shipment number. */
  Document result(Map<String, String> numbers);

  @Override
  default List<WaybillRow> read(Document document) throws ConnectorException {
    return file().read(document);
  }

  /** Shipments out, numbers in: each number comes back to its shipment, to the digit. */
  @Test
  default void everyNumberComesBackToItsShipment() throws ConnectorException {
    assertTrue(numbers().values().stream().anyMatch(n -> n.startsWith("0")), "none begins with 0");
    Map<String, String> back = new TreeMap<>();
    for (WaybillRow row : read(result(numbers()))) {
      assertTrue(row.problem().isEmpty(), "a good row is called wrong: row " + row.row());
      back.put(row.key(), row.number());
    }
    assertEquals(new TreeMap<>(numbers()), back);
  }

  /** A spreadsheet's 9.00E+11 is no number: the row says so, in both languages. */
  @Test
  default void aNumberASpreadsheetSpoiltIsAProblemOfItsRow() throws ConnectorException {
    String shipment = numbers().keySet().iterator().next();
    List<WaybillRow> rows = read(result(Map.of(shipment, "9.00E+11")));
    assertEquals(1, rows.size(), "a bad row is shown, not dropped");
    Damage.spoilt("9.00E+11", rows.get(0));
  }
}
