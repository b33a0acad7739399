// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.WaybillRow;

/** Reads what comes back from a warehouse where the shop says it stands. */
public final class WarehouseFile {
  private final ResultFile numbers;
  private final WarehouseWords said;

  /** A reader of numbers, and of what the warehouse says beside them. */
  public WarehouseFile(ResultFile numbers, WarehouseWords said) {
    this.numbers = numbers;
    this.said = said;
  }

  /**
   * Every row of the file.
   *
   * @param head whether a line of titles stands above
   * @throws ConnectorException MALFORMED when the columns are not there
   */
  public List<FulfilmentRow> read(byte[] bytes, char delimiter, boolean head)
      throws ConnectorException {
    List<WaybillRow> read = numbers.read(bytes, delimiter, head);
    List<List<String>> cells = CsvFile.read(bytes, delimiter);
    List<String> first = cells.get(0).stream().map(String::strip).toList();
    List<FulfilmentRow> rows = new ArrayList<>();
    for (WaybillRow row : read) {
      rows.add(row(row, first, cells.get(row.row() - 1)));
    }
    return rows;
  }

  private FulfilmentRow row(WaybillRow row, List<String> first, List<String> cells) {
    Outcome outcome = said.outcomeOf(cell(first, cells, said.outcome()));
    String carrier = said.carrierOf(cell(first, cells, said.carrier()));
    WaybillRow whole = row;
    if (outcome != Outcome.SHIPPED) {
      whole = withoutNumber(row);
    } else if (carrier.isEmpty() && row.problem().isEmpty()) {
      whole = withoutCarrier(row);
    }
    return new FulfilmentRow(whole, carrier, outcome, cell(first, cells, said.cause()));
  }

  /** Where nothing left, neither number nor day is missed. */
  private static WaybillRow withoutNumber(WaybillRow row) {
    boolean whose = !row.key().isEmpty();
    Optional<WaybillRow.RowProblem> problem =
        row.problem().filter(p -> !whose || p.code().equals("columns"));
    return new WaybillRow(row.row(), row.key(), "", row.shipped(), problem);
  }

  private WaybillRow withoutCarrier(WaybillRow row) {
    WaybillRow.RowProblem problem =
        new WaybillRow.RowProblem(
            said.carrier(), "missing", "運送会社がありません。", "The carrier is missing.");
    return new WaybillRow(row.row(), row.key(), row.number(), row.shipped(), Optional.of(problem));
  }

  private static String cell(List<String> first, List<String> cells, String column) {
    int at = CsvFile.place(first, column).orElse(Integer.MAX_VALUE);
    return at < cells.size() ? cells.get(at).strip() : "";
  }
}
