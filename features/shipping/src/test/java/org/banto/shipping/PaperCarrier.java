// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.shipment.LabelProblem;

/** A carrier whose files are lines of shipment numbers, and {@code key,number} back. */
final class PaperCarrier implements WaybillFile, LabelCheck, WaybillResult {
  /** How often it was called to write, and to check. */
  int written;

  int checked;

  @Override
  public Document write(List<Label> labels) {
    written++;
    String text =
        String.join("\n", labels.stream().map(l -> l.shipment().number().value()).toList());
    return new Document("p.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    checked++;
    List<LabelProblem> all = new ArrayList<>();
    for (Label l : labels) {
      if (l.recipient().address().street().length() > 16) {
        Map<String, String> cut = Map.of("street", "短い1", "building", "残り");
        all.add(new LabelProblem(l.shipment().number(), "お届け先住所", "ES001014", "長い", "long", cut));
      }
      if (l.shipment().wish().slot().isPresent()) {
        Map<String, String> slot = Map.of("slot", "午前中", "to", "12:00");
        all.add(new LabelProblem(l.shipment().number(), "配達時間帯", "ES002038", "時", "t", slot));
      }
      if (l.sender().phone().isEmpty() && l.shop().url().equals("strict")) {
        all.add(
            new LabelProblem(
                l.shipment().number(), "ご依頼主電話番号", "EF011059", "店の電話", "phone", Map.of()));
      }
    }
    return all;
  }

  @Override
  public List<WaybillRow> read(Document file) throws ConnectorException {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    if (!text.contains(",")) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED, Text.same("結果ファイルではありません。"));
    }
    List<WaybillRow> rows = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] cells = line.split(",", -1);
      Optional<WaybillRow.RowProblem> problem = problem(cells);
      LocalDate shipped = cells.length > 2 ? LocalDate.parse(cells[2]) : LocalDate.of(2026, 7, 2);
      rows.add(new WaybillRow(rows.size() + 1, cells[0], cells[1], Optional.of(shipped), problem));
    }
    return rows;
  }

  private static Optional<WaybillRow.RowProblem> problem(String[] cells) {
    if (cells[0].isEmpty()) {
      return Optional.of(new WaybillRow.RowProblem("key", "missing", "ない", "missing"));
    }
    return cells[1].endsWith("9")
        ? Optional.of(new WaybillRow.RowProblem("number", "check-digit", "違う", "wrong"))
        : Optional.empty();
  }
}
