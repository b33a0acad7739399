// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banto.connect.WaybillRow;
import org.banto.shipment.ShipmentNumber;

/**
 * Which columns of a result file matter, by their names, and what a row says in them; a name is empty
 * for a column that there is not.
 *
 * @param key of our shipment number
 * @param number of the carrier's number
 * @param date of the day of shipping
 * @param form what the carrier's numbers look like
 * @param deleted says that a row is of no account
 * @param parcels says how many parcels have the number
 * @param known what a head line must name too
 * @param marks what staff should look at, although the number is good
 */
record ResultColumns(
    String key,
    String number,
    String date,
    NumberForm form,
    String deleted,
    String parcels,
    String known,
    List<ResultFile.Mark> marks) {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})( .*)?");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
  private static final Pattern EIGHT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  /** Where the columns stand, from 0; those that are not there have no place. */
  record Places(Map<String, Integer> at, int width) {
    String cell(List<String> cells, String column) {
      int i = at.getOrDefault(column, Integer.MAX_VALUE);
      return i < cells.size() ? cells.get(i).strip() : "";
    }
  }

  static ResultColumns of(String key, String number, String date, NumberForm form) {
    return new ResultColumns(key, number, date, form, "", "", "", List.of());
  }

  ResultColumns deletedBy(String column) {
    return new ResultColumns(key, number, date, form, column, parcels, known, marks);
  }

  ResultColumns counting(String column) {
    return new ResultColumns(key, number, date, form, deleted, column, known, marks);
  }

  ResultColumns knownBy(String column) {
    return new ResultColumns(key, number, date, form, deleted, parcels, column, marks);
  }

  ResultColumns remarking(List<ResultFile.Mark> others) {
    return new ResultColumns(key, number, date, form, deleted, parcels, known, others);
  }

  /** A row, numbered from 1 with the head line. */
  WaybillRow row(int no, List<String> cells, Places at) {
    String k = at.cell(cells, key);
    String raw = at.cell(cells, number);
    String digits = NumberForm.bare(raw);
    String day = at.cell(cells, date);
    Optional<LocalDate> shipped = date(day);
    Optional<WaybillRow.RowProblem> problem =
        cells.size() < at.width()
            ? Optional.of(tooFew(cells.size(), at.width()))
            : struck(at.cell(cells, deleted)).or(() -> problem(k, raw, day, shipped));
    String boxes = at.cell(cells, parcels);
    return new WaybillRow(
        no,
        k,
        problem.isPresent() ? raw : digits,
        shipped,
        problem,
        boxes.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(boxes)) : 1,
        remark(cells, at));
  }

  /** What a program writes of a shipment in a column; nothing in those that do not matter. */
  String cell(String name, ShipmentNumber shipment, LocalDate day) {
    if (name.equals(key)) {
      return shipment.value();
    }
    if (name.equals(number)) {
      return form.number(shipment);
    }
    if (name.equals(parcels)) {
      return "1";
    }
    return name.equals(date) ? DAY.format(day) : "";
  }

  private Optional<WaybillRow.RowProblem> struck(String flag) {
    return set(flag)
        ? Optional.of(
            new WaybillRow.RowProblem(
                deleted,
                "deleted",
                "運送会社のソフトで削除された送り状です。取り込みません。",
                "The slip was deleted in the carrier's program; it is left out."))
        : Optional.empty();
  }

  private Optional<WaybillRow.RowProblem> remark(List<String> cells, Places at) {
    List<ResultFile.Mark> set =
        marks.stream().filter(m -> set(at.cell(cells, m.column()))).toList();
    return set.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WaybillRow.RowProblem(
                set.get(0).column(),
                "remark",
                set.stream().map(ResultFile.Mark::ja).collect(Collectors.joining("")),
                set.stream().map(ResultFile.Mark::en).collect(Collectors.joining(" "))));
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

  private WaybillRow.RowProblem tooFew(int found, int width) {
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
