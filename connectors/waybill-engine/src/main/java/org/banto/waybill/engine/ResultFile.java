// SPDX-License-Identifier: Apache-2.0
package org.banto.waybill.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillRow;

/**
 * Reads the numbers that come back. With a head line the columns are found by their names, so the
 * shop may choose and order them; without one the file has the carrier's full layout.
 */
public final class ResultFile {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})( .*)?");
  private static final Pattern EIGHT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]+");

  /**
   * What a carrier's numbers look like.
   *
   * @param shape without hyphens
   * @param checked whether the last of twelve digits checks the others
   * @param ja the same in words: 12桁
   * @param en the same in English: 12 digits
   */
  public record NumberForm(Pattern shape, boolean checked, String ja, String en) {
    /** Twelve digits, the last of which checks the others. */
    public static final NumberForm TWELVE =
        new NumberForm(Pattern.compile("[0-9]{12}"), true, "12桁", "12 digits");
  }

  private final Optional<Layout> layout;
  private final String key;
  private final String number;
  private final String date;
  private final NumberForm form;

  /** A reader of this layout by the names of the three columns that matter. */
  public ResultFile(Layout layout, String key, String number, String date) {
    this(layout, key, number, date, NumberForm.TWELVE);
  }

  /** The same of a carrier whose numbers look otherwise. */
  public ResultFile(Layout layout, String key, String number, String date, NumberForm form) {
    this(Optional.of(layout), key, number, date, form);
  }

  /** A reader of columns that a shop has told, by title or number; see {@link #read(byte[], char, boolean)}. */
  public ResultFile(String key, String number, String date, NumberForm form) {
    this(Optional.empty(), key, number, date, form);
  }

  private ResultFile(
      Optional<Layout> layout, String key, String number, String date, NumberForm form) {
    this.layout = layout;
    this.key = key;
    this.number = number;
    this.date = date;
    this.form = form;
  }

  private record Places(int key, int number, int date) {}

  /**
   * Every row of the file that is not empty.
   *
   * @throws ConnectorException MALFORMED when it is not such a file
   */
  public List<WaybillRow> read(byte[] bytes) throws ConnectorException {
    Layout layout = this.layout.orElseThrow();
    List<List<String>> rows = CsvFile.read(bytes);
    List<String> first = rows.isEmpty() ? List.of() : rows.get(0);
    boolean head = first.contains(key) && first.contains(number);
    if (!head && first.size() != layout.width()) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED,
          "この運送会社の発行済データではありません。「%s」「%s」の見出しがあるか、見出しなしの%d列のCSVを選んでください（1行目は%d列）。"
              .formatted(key, number, layout.width(), first.size()));
    }
    return rows(rows, head ? 1 : 0, head ? named(first) : standard(layout));
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
    Places places = new Places(place(first, key), place(first, number), place(first, date));
    boolean dated = date.isEmpty() || places.date() >= 0;
    if (places.key() < 0 || places.number() < 0 || !dated) {
      throw new ConnectorException(
          ConnectorException.Reason.MALFORMED,
          "列「%s」「%s」%sが見つかりません（1行目は%d列）。"
              .formatted(key, number, date.isEmpty() ? "" : "「" + date + "」", first.size()));
    }
    return rows(rows, head ? 1 : 0, places);
  }

  /** -1 where there is no such column. */
  private static int place(List<String> first, String column) {
    if (column.matches("[0-9]{1,3}")) {
      int no = Integer.parseInt(column);
      return no <= first.size() ? no - 1 : -1;
    }
    return column.isEmpty() ? -1 : first.indexOf(column);
  }

  private List<WaybillRow> rows(List<List<String>> rows, int from, Places places) {
    List<WaybillRow> out = new ArrayList<>();
    for (int i = from; i < rows.size(); i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
        out.add(row(i + 1, rows.get(i), places, rows.get(0).size()));
      }
    }
    return out;
  }

  private Places named(List<String> head) {
    return new Places(head.indexOf(key), head.indexOf(number), head.indexOf(date));
  }

  private Places standard(Layout layout) {
    return new Places(layout.no(key) - 1, layout.no(number) - 1, layout.no(date) - 1);
  }

  private WaybillRow row(int no, List<String> cells, Places at, int width) {
    String k = cell(cells, at.key());
    String raw = cell(cells, at.number());
    String digits = raw.replace("-", "");
    String day = at.date() < 0 ? "" : cell(cells, at.date());
    Optional<LocalDate> shipped = date(day);
    Optional<WaybillRow.RowProblem> problem =
        cells.size() < width
            ? Optional.of(columns(cells.size(), width))
            : problem(k, raw, digits, day, shipped);
    return new WaybillRow(no, k, problem.isPresent() ? raw : digits, shipped, problem);
  }

  private Optional<WaybillRow.RowProblem> problem(
      String k, String raw, String digits, String day, Optional<LocalDate> shipped) {
    if (k.isEmpty()) {
      return Optional.of(
          new WaybillRow.RowProblem(key, "missing", key + "がありません。", key + " is missing."));
    }
    if (raw.isEmpty()) {
      return Optional.of(
          new WaybillRow.RowProblem(
              number, "missing", number + "がありません。", number + " is missing."));
    }
    if (SCIENTIFIC.matcher(raw).matches()) {
      return Optional.of(scientific(raw));
    }
    boolean shaped = form.shape().matcher(digits).matches();
    boolean checked = form.checked() && digits.matches("[0-9]{12}");
    if (!shaped || (checked && !CheckDigit.holds(digits))) {
      return Optional.of(checkDigit(raw, shaped));
    }
    return day.isEmpty() || shipped.isPresent() ? Optional.empty() : Optional.of(badDate(day));
  }

  private WaybillRow.RowProblem scientific(String raw) {
    return new WaybillRow.RowProblem(
        number,
        "scientific",
        "「%s」は指数表示になっています。Excelで開いて保存せず、元のファイルを取り込んでください。".formatted(raw),
        "\"%s\" is in scientific notation; import the original file, not one saved by Excel."
            .formatted(raw));
  }

  private WaybillRow.RowProblem checkDigit(String raw, boolean shaped) {
    return new WaybillRow.RowProblem(
        number,
        "check-digit",
        shaped
            ? "「%s」はチェックデジットが合いません。".formatted(raw)
            : "「%s」は%sではありません。".formatted(raw, form.ja()),
        shaped
            ? "The check digit of \"%s\" is wrong.".formatted(raw)
            : "\"%s\" does not have %s.".formatted(raw, form.en()));
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

  private static String cell(List<String> cells, int at) {
    return at < cells.size() ? cells.get(at).strip() : "";
  }
}
