// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a carrier's file, one edition of it.
 *
 * @param columns in order
 * @param count how the carrier counts lengths, where a column does not say otherwise
 * @param numbers column numbers by name, and by the connector's own word for it where it has one; of
 *     columns with the same name, the first
 */
public record Layout(List<Column> columns, Count count, Map<String, Integer> numbers) {
  /** Reads a layout: no, name, max_len, required, codes, unit, note. */
  public static Layout read(Class<?> beside, String table, Count count) {
    List<Column> columns = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (String[] c : Tsv.read(beside, table, 7)) {
      Column column = column(c, count, columns);
      columns.add(column);
      numbers.putIfAbsent(column.name(), column.no());
    }
    return new Layout(List.copyOf(columns), count, Map.copyOf(numbers));
  }

  /**
   * The same with the connector's own words for its columns, so that editions with other names share
   * code and words: a table whose first column is the word and whose {@code edition}th (from 1) the
   * name or number of the column; empty where the edition has none.
   */
  public Layout called(Class<?> beside, String table, int edition) {
    Map<String, Integer> all = new HashMap<>(numbers);
    for (String[] c : Tsv.read(beside, table, edition + 1)) {
      if (!c[edition].isEmpty()) {
        all.put(c[0], c[edition].matches("[0-9]+") ? Integer.parseInt(c[edition]) : no(c[edition]));
      }
    }
    return new Layout(columns, count, Map.copyOf(all));
  }

  /** The column of this number. */
  public Column column(int no) {
    return columns.get(no - 1);
  }

  /** The number of the column of this name. */
  public int no(String name) {
    Integer no = numbers.get(name);
    if (no == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return no;
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return numbers.containsKey(name);
  }

  /** How many columns. */
  public int width() {
    return columns.size();
  }

  private static Column column(String[] c, Count count, List<Column> before) {
    Column.Kind kind = Column.Kind.of(c[5]);
    int max = c[2].isEmpty() ? 0 : Integer.parseInt(c[2]);
    boolean either = c[5].startsWith("zen|hw") && !c[5].equals("zen|hw");
    return new Column(
        Integer.parseInt(c[0]),
        c[1],
        either ? 2 * max : max,
        need(c[3]),
        codes(c[4], kind, before),
        kind,
        counted(c[5], count));
  }

  /**
   * {@code byte}: bytes; {@code zen|hw}: half-width units; {@code zen|hw32}: so many full-width or
   * twice as many half-width ones; everything else as the carrier counts.
   */
  private static Count counted(String unit, Count count) {
    if (unit.startsWith("zen|hw")) {
      return Count.DISPLAY;
    }
    return unit.equals("byte") ? Count.BYTES : count;
  }

  private static Column.Need need(String letter) {
    return switch (letter) {
      case "Y" -> Column.Need.YES;
      case "C" -> Column.Need.DEPENDS;
      case "X" -> Column.Need.NEVER;
      default -> Column.Need.NO;
    };
  }

  /**
   * {@code 0=none;(blank)/1=…} closes a column of letters and digits, {@code 001..008} too, and {@code
   * (same)} as the last one that was closed; words, and what is said elsewhere, are only presets.
   */
  private static Set<String> codes(String text, Column.Kind kind, List<Column> before) {
    boolean closed = kind == Column.Kind.DIGIT || kind == Column.Kind.ALNUM;
    if (!closed || text.isEmpty() || text.startsWith("(see")) {
      return Set.of();
    }
    if (text.startsWith("(same")) {
      return before.stream()
          .map(Column::codes)
          .filter(c -> !c.isEmpty())
          .reduce((first, last) -> last)
          .orElse(Set.of());
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String part : text.split(";")) {
      Arrays.stream(part.split("=")[0].split("/"))
          .map(c -> c.replaceAll("(?<=.) +\\(.*", "").strip())
          .forEach(c -> add(codes, c));
    }
    codes.remove("(blank)");
    return Set.copyOf(codes);
  }

  private static void add(Set<String> codes, String code) {
    if (!code.matches("[0-9]+\\.\\.[0-9]+")) {
      codes.add(code);
      return;
    }
    String[] ends = code.split("\\.\\.");
    for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[1]); n++) {
      codes.add(String.format(Locale.ROOT, "%0" + ends[0].length() + "d", n));
    }
  }
}
