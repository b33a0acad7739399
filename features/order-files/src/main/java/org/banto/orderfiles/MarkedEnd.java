// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.banto.base.Text;

/**
 * A text with one more line behind it that holds a mark. Read as rows, its last row is the mark; where the
 * mark stands in a cell instead, the quote of that cell was never closed and took in all the rest.
 */
final class MarkedEnd extends Reader {
  /** Never stands in a text. */
  private static final String MARK = "\0";

  private static final String LINE = "\n" + MARK;

  /** Ends what is kept of a cell that was never closed. */
  private static final String OPEN = MARK + MARK;

  /** What may be an order number, or a part of one. */
  private static final Pattern NUMBER = Pattern.compile("[-\\w]{1,80}");

  private final Reader text;
  private int said;

  MarkedEnd(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int read = text.read(into, from, length);
    if (read >= 0 || said == LINE.length() || length == 0) {
      return read;
    }
    into[from] = LINE.charAt(said++);
    return 1;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Whether a row is the mark and nothing else. */
  static boolean is(List<String> cells) {
    return cells.equals(List.of(MARK));
  }

  /** Whether the last cell of a row was never closed. */
  static boolean within(List<String> cells) {
    return !cells.isEmpty() && cells.get(cells.size() - 1).endsWith(OPEN);
  }

  /** What is said of a quote that is not closed; of an order and a column where they are known. */
  static Fault fault(long line, String order, String column) {
    return new Fault(
        line,
        order,
        column,
        "",
        new Text(
            line + "行目の引用符（\"）が閉じられないまま、ファイルが終わっています。ファイルが途中で切れています。もとの画面からダウンロードし直してください。",
            "A quote on line "
                + line
                + " is never closed: the file was cut off. Download it once more."));
  }

  /** A row without what a last cell that was never closed has taken in; what may be a number stays. */
  static List<String> kept(List<String> cells) {
    int last = cells.size() - 1;
    if (last < 0 || !cells.get(last).endsWith(LINE)) {
      return cells;
    }
    String cell = cells.get(last);
    String text = cell.substring(0, cell.length() - LINE.length());
    List<String> kept = new ArrayList<>(cells.subList(0, last));
    kept.add(NUMBER.matcher(text).matches() ? text + OPEN : OPEN);
    return List.copyOf(kept);
  }

  /** What a cell says, closed or not. */
  static String said(String cell) {
    return cell.endsWith(OPEN) ? cell.substring(0, cell.length() - OPEN.length()) : cell;
  }
}
