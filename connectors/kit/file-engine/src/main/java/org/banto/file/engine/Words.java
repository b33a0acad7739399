// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.banto.base.Text;

/**
 * What a carrier calls its faults: a table of code, column, kind, when, ja, en. A line with column
 * {@code *} speaks for every column that has none of its own; {@code when} is a condition on other
 * columns ({@code 2=2|9}, {@code 48=1}, {@code 2!=5}), empty for always. A column is its number or
 * its name; lines that speak of one the layout has not are left out. In the words, {@code {name}} is the column's name, {@code {max}} its limit as a clerk counts it, {@code {value}} the fault's value.
 */
public final class Words {
  /**
   * A condition on another column.
   *
   * @param column which
   * @param values one of these stands in it
   * @param not none of them does
   */
  record When(int column, Set<String> values, boolean not) {
    static List<When> all(String text, Layout layout) {
      return text.isEmpty()
          ? List.of()
          : Arrays.stream(text.split(" ")).map(t -> of(t, layout)).toList();
    }

    private static When of(String text, Layout layout) {
      boolean not = text.contains("!=");
      String[] sides = text.split(not ? "!=" : "=", 2);
      return new When(number(sides[0], layout), Set.of(sides[1].split("\\|", -1)), not);
    }

    boolean holds(Row row) {
      return values.contains(row.get(column)) != not;
    }
  }

  /**
   * A line of the table.
   *
   * @param code the carrier's code, or the house's
   * @param column the column, or 0 for all
   * @param kind of which fault
   * @param when under which conditions
   * @param words the words, with places to fill
   */
  record Line(String code, int column, String kind, List<When> when, Text words) {
    boolean speaksOf(Fault fault, Row row) {
      return (column == 0 || column == fault.column()) && named(fault) && holds(row);
    }

    boolean holds(Row row) {
      for (When w : when) {
        if (!w.holds(row)) {
          return false;
        }
      }
      return true;
    }

    private boolean named(Fault fault) {
      return kind.equals(fault.kind()) || kind.startsWith(fault.kind() + " ");
    }
  }

  /**
   * A fault in words.
   *
   * @param column the carrier's name of the column
   * @param code the carrier's code, or the house's
   * @param sentence the words
   */
  public record Saying(String column, String code, Text sentence) {}

  private final Layout layout;
  private final List<Line> lines;

  /** Reads a table of faults. */
  public Words(Layout layout, Class<?> beside, String table) {
    this.layout = layout;
    this.lines =
        Tsv.read(beside, table, 6).stream()
            .map(c -> line(c, layout))
            .filter(l -> l.column() >= 0 && l.when().stream().allMatch(w -> w.column() > 0))
            .toList();
  }

  List<Line> lines() {
    return lines;
  }

  /** A fault of a row in words. */
  public Saying say(Fault fault, Row row) {
    Line line =
        lines.stream()
            .filter(l -> l.speaksOf(fault, row))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no words for " + fault.kind()));
    Column column = layout.column(fault.column());
    Text words = line.words();
    return new Saying(
        column.name(),
        line.code(),
        new Text(fill(words.ja(), column, fault), fill(words.en(), column, fault)));
  }

  private static String fill(String words, Column column, Fault fault) {
    int max = column.max() / column.step();
    return words
        .replace("{name}", column.name())
        .replace("{max}", String.valueOf(max))
        .replace("{value}", fault.value());
  }

  private static Line line(String[] c, Layout layout) {
    int column = c[1].equals("*") ? 0 : number(c[1], layout);
    return new Line(c[0], column, c[2], When.all(c[3], layout), new Text(c[4], c[5]));
  }

  /** -1 where the layout has no such column. */
  private static int number(String column, Layout layout) {
    if (column.matches("[0-9]+")) {
      return Integer.parseInt(column);
    }
    return layout.has(column) ? layout.no(column) : -1;
  }
}
