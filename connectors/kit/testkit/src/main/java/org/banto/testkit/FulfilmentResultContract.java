// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.junit.jupiter.api.Test;

/** What every {@link FulfilmentResult} keeps. */
public interface FulfilmentResultContract extends ReadFileContract<FulfilmentRow> {
  /** The port. */
  FulfilmentResult file();

  /** Waybill numbers by shipment number; one begins with 0. */
  Map<String, String> numbers();

  /** The warehouse's result file with these waybill numbers, one row each, by shipment number. */
  Document result(Map<String, String> numbers);

  /** The warehouse's result file with one shipment whose goods were not there. */
  Document shortage(String shipment);

  @Override
  default List<FulfilmentRow> read(Document document) throws ConnectorException {
    return file().read(document);
  }

  /** Requests out, numbers in: each comes back to its shipment, to the digit, with its carrier. */
  @Test
  default void everyNumberComesBackToItsShipmentWithItsCarrier() throws ConnectorException {
    assertTrue(numbers().values().stream().anyMatch(n -> n.startsWith("0")), "none begins with 0");
    Map<String, String> back = new TreeMap<>();
    for (FulfilmentRow found : read(result(numbers()))) {
      int row = found.row().row();
      assertTrue(found.row().problem().isEmpty(), "a good row is called wrong: row " + row);
      assertEquals(Outcome.SHIPPED, found.outcome(), "row " + row);
      assertFalse(found.carrier().isEmpty(), "nobody carries row " + row);
      back.put(found.row().key(), found.row().number());
    }
    assertEquals(new TreeMap<>(numbers()), back);
  }

  /** Goods that were not there are told, and need no number; nothing is taken for shipped. */
  @Test
  default void whatWasShortIsToldAndIsNotShipped() throws ConnectorException {
    String shipment = numbers().keySet().iterator().next();
    List<FulfilmentRow> rows = read(shortage(shipment));
    assertEquals(1, rows.size());
    FulfilmentRow row = rows.get(0);
    assertEquals(shipment, row.row().key());
    assertEquals(Outcome.SHORT, row.outcome());
    assertEquals("", row.row().number());
    assertTrue(row.row().problem().isEmpty(), "a shortage is no damage");
  }

  /** A spreadsheet's 9.00E+11 is no number: the row says so, in both languages. */
  @Test
  default void aNumberASpreadsheetSpoiltIsAProblemOfItsRow() throws ConnectorException {
    String shipment = numbers().keySet().iterator().next();
    List<FulfilmentRow> rows = read(result(Map.of(shipment, "9.00E+11")));
    assertEquals(1, rows.size(), "a bad row is shown, not dropped");
    Damage.spoilt("9.00E+11", rows.get(0).row());
  }
}
