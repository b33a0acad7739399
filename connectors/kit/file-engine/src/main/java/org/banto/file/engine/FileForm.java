// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * How a file is written that a shop lays out.
 *
 * @param charset name of the character set
 * @param mark whether a mark (BOM) stands before a Unicode file
 * @param delimiter what stands between two cells
 * @param head whether a line of titles stands above
 * @param quoted whether every cell is in quotes
 */
public record FileForm(String charset, boolean mark, char delimiter, boolean head, boolean quoted) {
  private static final char MARK = '\uFEFF';

  /**
   * A form as a shop writes it.
   *
   * @param delimiter by its name
   * @throws IllegalArgumentException in words for the page
   */
  public static FileForm of(
      String charset, boolean mark, String delimiter, boolean head, boolean quoted) {
    return new FileForm(checked(charset), mark, Delimiters.of(delimiter), head, quoted);
  }

  private static String checked(String charset) {
    try {
      Charset found = Charset.forName(charset);
      if (found.canEncode()) {
        return found.name().toLowerCase(Locale.ROOT);
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Rejection(unusable(charset), e);
    }
    throw new Rejection(unusable(charset));
  }

  private static Text unusable(String charset) {
    return new Text("使えない文字コードです: " + charset, "this character set cannot be used: " + charset);
  }

  /**
   * Writes a file: 〓 stands for what it does not hold.
   *
   * @param name without its ending
   * @param titles written only where a line of titles stands above
   */
  public Document write(String name, List<String> titles, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    if (head) {
      all.add(titles);
    }
    all.addAll(rows);
    StringBuilder out = new StringBuilder(mark ? String.valueOf(MARK) : "");
    all.forEach(row -> line(out, row));
    String text = out.toString();
    String held = legacy() ? Windows31J.geta(text) : Windows31J.geta(text, Windows31J.gaiji(text));
    return new Document(
        name + (delimiter == '\t' ? ".tsv" : ".csv"),
        "text/csv; charset=" + charset,
        held.getBytes(Charset.forName(charset)));
  }

  private void line(StringBuilder out, List<String> cells) {
    String between = "";
    for (String cell : cells) {
      out.append(between).append(quoted(cell));
      between = String.valueOf(delimiter);
    }
    out.append("\r\n");
  }

  private String quoted(String cell) {
    boolean needs = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0;
    return quoted || needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** A text in the letters of the file, in one line. */
  public String clean(String text) {
    return legacy() ? Windows31J.clean(text) : text.replaceAll("[\\p{Cntrl}]+", " ").strip();
  }

  /** The characters of a cleaned text that the file does not hold. */
  public List<String> strangers(String cleaned) {
    return legacy() ? Windows31J.strangers(cleaned) : Windows31J.gaiji(cleaned);
  }

  private boolean legacy() {
    return Charset.forName(charset).equals(Windows31J.CHARSET);
  }
}
