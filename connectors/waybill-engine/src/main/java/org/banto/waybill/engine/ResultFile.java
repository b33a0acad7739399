// SPDX-License-Identifier: Apache-2.0
package org.banto.waybill.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillRow;

/**
 * Reads the numbers that come back. With a head line the columns are found by their names, so the
 * shop may choose and order them; without one the file has the carrier's full layout. Nothing is put
 * right: a number that a spreadsheet has spoilt is told, with what is wrong with it.
 */
public final class ResultFile {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})( .*)?");
  private static final Pattern EIGHT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  /**
   * A column that says something of its row when something stands in it, other than 0.
   *
   * @param column its name
   * @param ja what it says
   * @param en the same in English
   */
  public record Mark(String column, String ja, String en) {}

  private final Optional<Layout> layout;
  private final String key;
  private final String number;
  private final String date;
  private final NumberForm form;
  private final Extras extras;

  /** What only some carriers have: names of columns, empty for none. */
  private record Extras(String deleted, String parcels, String known, List<Mark> remarks) {
    static final Extras NONE = new Extras("", "", "", List.of());
  }

  /** A reader of this layout by the names of the three columns that matter. */
  public ResultFile(Layout layout, String key, String number, String date) {
    this(layout, key, number, date, NumberForm.TWELVE);
  }

  /** The same of a carrier whose numbers look otherwise; without a date where its name is empty. */
  public ResultFile(Layout layout, String key, String number, String date, NumberForm form) {
    this(Optional.of(layout), key, number, date, form, Extras.NONE);
  }

  /** A reader of columns that a shop has told, by title or number; see {@link #read(byte[], char, boolean)}. */
  public ResultFile(String key, String number, String date, NumberForm form) {
    this(Optional.empty(), key, number, date, form, Extras.NONE);
  }

  private ResultFile(
      Optional<Layout> layout,
      String key,
      String number,
      String date,
      NumberForm form,
      Extras extras) {
    this.layout = layout;
    this.key = key;
    this.number = number;
    this.date = date;
    this.form = form;
    this.extras = extras;
  }

  private ResultFile with(Extras other) {
    return new ResultFile(layout, key, number, date, form, other);
  }

  /** The same where a row is of no account when this column says so. */
  public ResultFile deletedBy(String column) {
    return with(new Extras(column, extras.parcels(), extras.known(), extras.remarks()));
  }

  /** The same where this column says how many parcels have the number of the row. */
  public ResultFile counting(String column) {
    return with(new Extras(extras.deleted(), column, extras.known(), extras.remarks()));
  }

  /** The same where a head line must name this column too, for others name the same key and number. */
  public ResultFile knownBy(String column) {
    return with(new Extras(extras.deleted(), extras.parcels(), column, extras.remarks()));
  }

  /** The same where these columns say what staff should look at, although the number is good. */
  public ResultFile remarking(List<Mark> marks) {
    return with(new Extras(extras.deleted(), extras.parcels(), extras.known(), marks));
  }

  /** Where the columns stand, from 0; those that are not there have no place. */
  private record Places(Map<String, Integer> at, int width) {
    String cell(List<String> cells, String column) {
      int i = at.getOrDefault(column, Integer.MAX_VALUE);
      return i < cells.size() ? cells.get(i).strip() : "";
    }
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
    throw new ConnectorException(
        ConnectorException.Reason.MALFORMED,
        "この運送会社の発行済データではありません。%sのCSVを選んでください（1行目は%d列）。"
            .formatted(
                formats.stream().map(ResultFile::expected).collect(Collectors.joining("、または")),
                first.size()));
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
    for (String column : List.of(key, number, date)) {
      place(first, column).ifPresent(i -> at.put(column, i));
    }
    boolean dated = date.isEmpty() || at.containsKey(date);
    if (!at.containsKey(key) || !at.containsKey(number) || !dated) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED,
          "列「%s」「%s」%sが見つかりません（1行目は%d列）。"
              .formatted(key, number, date.isEmpty() ? "" : "「" + date + "」", first.size()));
    }
    return rows(rows, head ? 1 : 0, new Places(at, first.size()));
  }

  /** Where a column stands, from 0; empty where there is none. */
  private static Optional<Integer> place(List<String> first, String column) {
    int at = first.indexOf(column);
    if (column.matches("[0-9]{1,3}")) {
      int no = Integer.parseInt(column);
      at = no <= first.size() ? no - 1 : -1;
    }
    return column.isEmpty() || at < 0 ? Optional.empty() : Optional.of(at);
  }

  private String expected() {
    String also = extras.known().isEmpty() ? "" : "「" + extras.known() + "」";
    return "「%s」「%s」%sの見出しがあるか、見出しなしの%d列".formatted(key, number, also, width());
  }

  private boolean headed(List<String> first) {
    return first.contains(key)
        && first.contains(number)
        && (extras.known().isEmpty() || first.contains(extras.known()));
  }

  private List<WaybillRow> read(List<List<String>> rows, List<String> first) {
    boolean head = headed(first);
    return rows(rows, head ? 1 : 0, head ? named(first) : new Places(standard(), first.size()));
  }

  private int width() {
    return layout.orElseThrow().width();
  }

  private List<WaybillRow> rows(List<List<String>> rows, int from, Places places) {
    List<WaybillRow> out = new ArrayList<>();
    for (int i = from; i < rows.size(); i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        out.add(row(i + 1, rows.get(i), places));
      }
    }
    return out;
  }

  private static Places named(List<String> head) {
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < head.size(); i++) {
      at.putIfAbsent(head.get(i), i);
    }
    return new Places(at, head.size());
  }

  private Map<String, Integer> standard() {
    Map<String, Integer> at = new HashMap<>();
    layout.orElseThrow().numbers().forEach((name, no) -> at.put(name, no - 1));
    return at;
  }

  private WaybillRow row(int no, List<String> cells, Places at) {
    String k = at.cell(cells, key);
    String raw = at.cell(cells, number);
    String digits = NumberForm.bare(raw);
    String day = at.cell(cells, date);
    Optional<LocalDate> shipped = date(day);
    Optional<WaybillRow.RowProblem> problem =
        cells.size() < at.width()
            ? Optional.of(columns(cells.size(), at.width()))
            : deleted(at.cell(cells, extras.deleted())).or(() -> problem(k, raw, day, shipped));
    String parcels = at.cell(cells, extras.parcels());
    return new WaybillRow(
        no,
        k,
        problem.isPresent() ? raw : digits,
        shipped,
        problem,
        parcels.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(parcels)) : 1,
        remark(cells, at));
  }

  private Optional<WaybillRow.RowProblem> deleted(String flag) {
    return set(flag)
        ? Optional.of(
            new WaybillRow.RowProblem(
                extras.deleted(),
                "deleted",
                "運送会社のソフトで削除された送り状です。取り込みません。",
                "The slip was deleted in the carrier's program; it is left out."))
        : Optional.empty();
  }

  private Optional<WaybillRow.RowProblem> remark(List<String> cells, Places at) {
    List<Mark> set =
        extras.remarks().stream().filter(m -> set(at.cell(cells, m.column()))).toList();
    return set.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WaybillRow.RowProblem(
                set.get(0).column(),
                "remark",
                set.stream().map(Mark::ja).collect(Collectors.joining("")),
                set.stream().map(Mark::en).collect(Collectors.joining(" "))));
  }

  private static boolean set(String flag) {
    return !flag.isEmpty() && !flag.matches("0+");
  }

  private Optional<WaybillRow.RowProblem> problem(
      String k, String raw, String day, Optional<LocalDate> shipped) {
    if (k.isEmpty()) {
      return Optional.of(
          new WaybillRow.RowProblem(key, "missing", key + "がありません。", key + " is missing."));
    }
    if (raw.isEmpty()) {
      return Optional.of(
          new WaybillRow.RowProblem(
              number, "missing", number + "がありません。", number + " is missing."));
    }
    Optional<WaybillRow.RowProblem> spoilt = form.problem(number, raw);
    if (spoilt.isPresent()) {
      return spoilt;
    }
    return day.isEmpty() || shipped.isPresent() ? Optional.empty() : Optional.of(badDate(day));
  }

  private WaybillRow.RowProblem badDate(String day) {
    return new WaybillRow.RowProblem(
        date, "date", "「%s」は日付ではありません。".formatted(day), "\"%s\" is no date.".formatted(day));
  }

  private WaybillRow.RowProblem columns(int found, int width) {
    return new WaybillRow.RowProblem(
        number,
        "columns",
        "%d列のはずが%d列しかありません。".formatted(width, found),
        "The row has %d of %d columns.".formatted(found, width));
  }

  private static Optional<LocalDate> date(String text) {
    Matcher m = DATE.matcher(EIGHT.matcher(text).replaceFirst("$1/$2/$3"));
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
