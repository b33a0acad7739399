// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.PaymentResultFile;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.PaymentReview;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.file.engine.CsvFile;
import org.banto.payment.PaymentState;

/** Reads what an agent decided where the shop says it stands. */
final class PaymentLayoutResult implements PaymentResultFile {
  private static final Text UNSAID = new Text("理由の記載はありません", "No reason was given");

  private final PaymentLayout.Result where;
  private final char delimiter;
  private final Map<String, PaymentState> outcomes = new HashMap<>();

  PaymentLayoutResult(PaymentLayout.Result where, char delimiter) {
    this.where = where;
    this.delimiter = delimiter;
    where
        .words()
        .forEach((state, words) -> words.forEach(word -> outcomes.put(folded(word), state)));
  }

  @Override
  public List<PaymentResultRow> read(Document file) throws ConnectorException {
    List<List<String>> rows = CsvFile.read(file.bytes(), delimiter);
    List<String> first =
        rows.isEmpty() ? List.of() : rows.get(0).stream().map(String::strip).toList();
    Map<String, Integer> places = places(first);
    List<PaymentResultRow> all = new ArrayList<>();
    for (int i = where.head() ? 1 : 0; i < rows.size(); i++) {
      if (!CsvFile.blank(rows.get(i))) {
        all.add(row(i + 1, new Cells(rows.get(i), places)));
      }
    }
    return all;
  }

  private Map<String, Integer> places(List<String> first) throws ConnectorException {
    Map<String, Integer> places = new HashMap<>();
    List<String> away = new ArrayList<>();
    for (String column : List.of(where.key(), where.outcome(), where.payment(), where.reason())) {
      Optional<Integer> at = CsvFile.place(first, column).filter(i -> i < first.size());
      at.ifPresent(i -> places.put(column, i));
      if (at.isEmpty() && !column.isEmpty()) {
        away.add("「" + column + "」");
      }
    }
    if (!away.isEmpty()) {
      String columns = String.join("", away);
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED,
          new Text(
              "列%sが見つかりません（1行目は%d列）。".formatted(columns, first.size()),
              "These columns are not there: %s (the first line has %d)."
                  .formatted(columns, first.size())));
    }
    return places;
  }

  private record Cells(List<String> cells, Map<String, Integer> places) {
    String of(String column) {
      int at = places.getOrDefault(column, Integer.MAX_VALUE);
      return at < cells.size() ? cells.get(at).strip() : "";
    }
  }

  private PaymentResultRow row(int no, Cells cells) {
    String order = cells.of(where.key());
    if (order.isEmpty()) {
      return problem(
          no, where.key(), "missing", new Text("注文番号がありません。", "There is no order number."));
    }
    String word = cells.of(where.outcome());
    PaymentState state =
        where.outcome().isEmpty()
            ? PaymentState.AUTHORISED
            : outcomes.getOrDefault(folded(word), outcomes.get("*"));
    if (state == null) {
      return problem(
          no,
          where.outcome(),
          "remark",
          new Text(
              "「" + word + "」が通過・否決・審査中のどれか、レイアウトにありません。",
              "The layout does not say what \"" + word + "\" means."));
    }
    String payment = cells.of(where.payment());
    return new PaymentResultRow(no, new PaymentReview(order, payment, state, why(cells, state)));
  }

  /** Why a payment was not granted: the agent's reason, or else its word for the decision. */
  private Optional<Text> why(Cells cells, PaymentState state) {
    if (state == PaymentState.AUTHORISED) {
      return Optional.empty();
    }
    return Stream.of(cells.of(where.reason()), cells.of(where.outcome()))
        .filter(said -> !said.isEmpty())
        .findFirst()
        .map(Text::same)
        .or(() -> Optional.of(UNSAID));
  }

  private static PaymentResultRow problem(int no, String column, String code, Text words) {
    return new PaymentResultRow(no, new RowProblem(column, code, words));
  }

  /** A word however wide its letters are. */
  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
  }
}
