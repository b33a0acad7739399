// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillRow;
import org.banto.shipment.ShipmentNumber;

/**
 * Reads the numbers that come back, and for practice writes them. With a head line the columns are found by their names, so the
 * shop may choose and order them; without one the file has the carrier's full layout. Nothing is put
 * right: a number that a spreadsheet has spoilt is told, with what is wrong with it.
 */
public final class ResultFile {
  /**
   * A column that says something of its row when something stands in it, other than 0.
   *
   * @param column its name
   * @param ja what it says
   * @param en the same in English
   */
  public record Mark(String column, String ja, String en) {}

  private final Optional<Layout> layout;
  private final ResultColumns columns;

  /** A reader of this layout by the names of the three columns that matter. */
  public ResultFile(Layout layout, String key, String number, String date) {
    this(layout, key, number, date, NumberForm.TWELVE);
  }

  /** The same of a carrier whose numbers look otherwise; without a date where its name is empty. */
  public ResultFile(Layout layout, String key, String number, String date, NumberForm form) {
    this(Optional.of(layout), ResultColumns.of(key, number, date, form));
  }

  /** A reader of columns that a shop has told, by title or number; see {@link #read(byte[], char, boolean)}. */
  public ResultFile(String key, String number, String date, NumberForm form) {
    this(Optional.empty(), ResultColumns.of(key, number, date, form));
  }

  private ResultFile(Optional<Layout> layout, ResultColumns columns) {
    this.layout = layout;
    this.columns = columns;
  }

  /** The same where a row is of no account when this column says so. */
  public ResultFile deletedBy(String column) {
    return new ResultFile(layout, columns.deletedBy(column));
  }

  /** The same where this column says how many parcels have the number of the row. */
  public ResultFile counting(String column) {
    return new ResultFile(layout, columns.counting(column));
  }

  /** The same where a head line must name this column too, for others name the same key and number. */
  public ResultFile knownBy(String column) {
    return new ResultFile(layout, columns.knownBy(column));
  }

  /** The same where these columns say what staff should look at, although the number is good. */
  public ResultFile remarking(List<Mark> marks) {
    return new ResultFile(layout, columns.remarking(marks));
  }

  /**
   * The rows as the first of several formats says that the file has; else what all of them expected.
   *
   * @throws ConnectorException MALFORMED when it is none of them
   */
  public static List<WaybillRow> read(byte[] bytes, List<ResultFile> formats)
      throws ConnectorException {
    List<List<String>> rows = CsvFile.read(bytes);
    List<String> first = rows.isEmpty() ? List.of() : rows.get(0);
    for (ResultFile format : formats) {
      if (format.headed(first) || first.size() == format.width()) {
        return format.read(rows, first);
      }
    }
    Text expected =
        Text.joined(formats.stream().map(ResultFile::expected).toList(), "、または", " or ");
    throw new ConnectorException(
        ConnectorException.Reason.MALFORMED,
        new Text(
            "この運送会社の発行済データではありません。%sのCSVを選んでください（1行目は%d列）。".formatted(expected.ja(), first.size()),
            "This is no result file of this carrier. Choose the CSV with %s (its first line has %d columns)."
                .formatted(expected.en(), first.size())));
  }

  /**
   * Every row of the file that is not empty.
   *
   * @throws ConnectorException MALFORMED when it is not such a file
   */
  public List<WaybillRow> read(byte[] bytes) throws ConnectorException {
    return read(bytes, List.of(this));
  }

  /**
   * Every row of a file whose columns a shop has told: by their titles, or by their numbers from 1.
   *
   * @param head whether a line of titles stands above
   * @throws ConnectorException MALFORMED when the columns are not there
   */
  public List<WaybillRow> read(byte[] bytes, char delimiter, boolean head)
      throws ConnectorException {
    List<List<String>> rows = CsvFile.read(bytes, delimiter);
    List<String> first =
        rows.isEmpty() ? List.of() : rows.get(0).stream().map(String::strip).toList();
    Map<String, Integer> at = new HashMap<>();
    String key = columns.key();
    String number = columns.number();
    String date = columns.date();
    for (String column : List.of(key, number, date)) {
      CsvFile.place(first, column).filter(i -> i < first.size()).ifPresent(i -> at.put(column, i));
    }
    boolean dated = date.isEmpty() || at.containsKey(date);
    if (!at.containsKey(key) || !at.containsKey(number) || !dated) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED,
          new Text(
              "列「%s」「%s」%sが見つかりません（1行目は%d列）。"
                  .formatted(key, number, date.isEmpty() ? "" : "「" + date + "」", first.size()),
              "Not all of the columns \"%s\", \"%s\"%s are there (the first line has %d columns)."
                  .formatted(
                      key, number, date.isEmpty() ? "" : ", \"" + date + "\"", first.size())));
    }
    return rows(rows, head ? 1 : 0, new ResultColumns.Places(at, first.size()));
  }

  /** What the carrier's program would write: a line of titles, and a row for each shipment. */
  public Document write(List<ShipmentNumber> shipments, LocalDate day) {
    List<Column> all = layout.orElseThrow().columns();
    List<List<String>> lines = new ArrayList<>();
    lines.add(all.stream().map(Column::name).toList());
    for (ShipmentNumber shipment : shipments) {
      lines.add(all.stream().map(c -> columns.cell(c.name(), shipment, day)).toList());
    }
    return new Document(
        "result.csv", "text/csv; charset=windows-31j", CsvFile.write(lines, CsvFile.Form.USUAL));
  }

  private Text expected() {
    String known = columns.known();
    return new Text(
        "「%s」「%s」%sの見出しがあるか、見出しなしの%d列"
            .formatted(
                columns.key(), columns.number(), known.isEmpty() ? "" : "「" + known + "」", width()),
        "the headings \"%s\", \"%s\"%s, or %d columns without headings"
            .formatted(
                columns.key(),
                columns.number(),
                known.isEmpty() ? "" : ", \"" + known + "\"",
                width()));
  }

  private boolean headed(List<String> first) {
    return first.contains(columns.key())
        && first.contains(columns.number())
        && (columns.known().isEmpty() || first.contains(columns.known()));
  }

  private List<WaybillRow> read(List<List<String>> rows, List<String> first) {
    boolean head = headed(first);
    return rows(
        rows,
        head ? 1 : 0,
        head ? named(first) : new ResultColumns.Places(standard(), first.size()));
  }

  private int width() {
    return layout.orElseThrow().width();
  }

  private List<WaybillRow> rows(List<List<String>> rows, int from, ResultColumns.Places places) {
    List<WaybillRow> out = new ArrayList<>();
    for (int i = from; i < rows.size(); i++) {
      if (!CsvFile.blank(rows.get(i))) {
        out.add(columns.row(i + 1, rows.get(i), places));
      }
    }
    return out;
  }

  private static ResultColumns.Places named(List<String> head) {
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < head.size(); i++) {
      at.putIfAbsent(head.get(i), i);
    }
    return new ResultColumns.Places(at, head.size());
  }

  private Map<String, Integer> standard() {
    Map<String, Integer> at = new HashMap<>();
    layout.orElseThrow().numbers().forEach((name, no) -> at.put(name, no - 1));
    return at;
  }
}
