// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the rows of a written file against the table of their layout (no, name, max_len, required,
 * codes, unit, note), by its own reading of it: so a carrier's check and its file are judged by
 * somebody else.
 */
public final class LayoutOracle {
  private static final Charset WINDOWS = Charset.forName("windows-31j");
  private final List<String[]> columns;
  private final String unit;

  /**
   * An oracle of a table that lies beside a class.
   *
   * @param unit how the carrier counts where a column does not say: {@code byte}, {@code zen} (a
   *     character is one) or {@code zen|hw} (full width is two)
   */
  public LayoutOracle(Class<?> beside, String table, String unit) {
    this.unit = unit;
    try (InputStream in = beside.getResourceAsStream(table)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      this.columns = text.lines().skip(1).map(l -> Arrays.copyOf(l.split("\t", -1), 7)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the layout refuses of these cells; the cells themselves are not named. */
  public List<String> refuses(List<String> cells) {
    List<String> all = new ArrayList<>();
    if (cells.size() != columns.size()) {
      all.add(cells.size() + " columns instead of " + columns.size());
      return all;
    }
    for (int i = 0; i < cells.size(); i++) {
      String[] column = columns.get(i);
      String fault = fault(column, cells.get(i));
      if (!fault.isEmpty()) {
        all.add(column[0] + " " + column[1] + ": " + fault);
      }
    }
    return all;
  }

  private String fault(String[] column, String cell) {
    boolean needed = "Y".equals(column[3]);
    if (cell.isEmpty()) {
      return needed ? "empty" : "";
    }
    if ("X".equals(column[3])) {
      return "filled";
    }
    if (!WINDOWS.newEncoder().canEncode(cell)) {
      return "a character that is not there";
    }
    if (column[2] != null && !column[2].isEmpty() && length(column, cell) > max(column)) {
      return "longer than " + column[2];
    }
    String kind = column[5] == null ? "" : column[5];
    if (kind.equals("digit") && !cell.matches("[0-9]+")
        || kind.equals("digit+hyphen") && !cell.matches("[0-9-]+")
        || kind.equals("alnum") && !cell.matches("[0-9A-Za-z]+")
        || kind.equals("zen")
            && cell.chars().anyMatch(c -> c < 0x7f || (c >= 0xFF61 && c <= 0xFF9F))
        || kind.equals("alnum+space") && !cell.matches("[0-9A-Za-z ]+")
        || kind.equals("ascii") && !cell.matches("[ -~]+")
        || kind.equals("hw-kana") && !cell.matches("[ -~｡-ﾟ]+")
        || kind.equals("HHmm") && !cell.matches("([01][0-9]|2[0-3])[0-5][0-9]")
        || kind.startsWith("date") && !cell.matches("[0-9]{8}|[0-9]{4}/[0-9]{2}/[0-9]{2}")) {
      return "not " + kind;
    }
    boolean closed = kind.equals("digit") || kind.equals("alnum");
    return closed && !coded(column, cell) ? "no code of this column" : "";
  }

  /** {@code 0=none;1=…}, {@code 001..008}; what is no list of codes, or the list of another column, takes all. */
  private static boolean coded(String[] column, String cell) {
    String codes = column[4] == null ? "" : column[4];
    if (codes.isEmpty() || codes.startsWith("(s")) {
      return true;
    }
    return Arrays.stream(codes.split(";"))
        .flatMap(code -> Arrays.stream(code.split("=")[0].split("/")))
        .map(code -> code.replaceAll(" +\\(.*", "").strip())
        .anyMatch(code -> code.contains("..") ? between(code, cell) : code.equals(cell));
  }

  private static boolean between(String range, String cell) {
    String[] ends = range.split("\\.\\.");
    return cell.length() == ends[0].length()
        && cell.compareTo(ends[0]) >= 0
        && cell.compareTo(ends[1]) <= 0;
  }

  /** {@code zen|hw32}: so many in full width, or twice as many in half width. */
  private static int max(String[] column) {
    int max = Integer.parseInt(column[2]);
    return "zen|hw32".equals(column[5]) ? 2 * max : max;
  }

  private int length(String[] column, String cell) {
    String of = column[5] == null || column[5].isEmpty() ? unit : column[5];
    return switch (of) {
      case "zen" -> cell.codePointCount(0, cell.length());
      case "zen|hw", "zen|hw32" ->
          cell.codePoints().map(c -> c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2).sum();
      default -> cell.getBytes(WINDOWS).length;
    };
  }
}
