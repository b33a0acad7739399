// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** The rows of a file under its headings, with commas, tabs or semicolons between the cells. */
final class UploadTable {
  private static final List<Character> DELIMITERS = List.of(',', '\t', ';');

  /** Stands in the last line, which is added; in no text otherwise. */
  private static final String END = "\0";

  private static final int MOST_COLUMNS = 300;
  private static final int LONGEST_HEAD = 100;
  private static final int LONGEST_CELL = 20_000;

  private final UploadText text;
  private final char delimiter;
  private final List<String> heads;

  private UploadTable(UploadText text, char delimiter, List<String> heads) {
    this.text = text;
    this.delimiter = delimiter;
    this.heads = heads;
  }

  /**
   * Opens a file.
   *
   * @throws Rejection where there is no table in it
   */
  static UploadTable of(UploadText text) {
    return DELIMITERS.stream()
        .map(d -> new UploadTable(text, d, first(text, d)))
        .max(Comparator.comparing((UploadTable t) -> t.heads.size()))
        .orElseThrow()
        .fit();
  }

  /**
   * The first row that is not blank; of delimiters that give as many columns the earlier one counts. Where rows end with more
   * delimiters than the headings, as the first one shows, there are columns without a heading.
   */
  private static List<String> first(UploadText text, char delimiter) {
    List<ImportLine> found = new ArrayList<>();
    new UploadTable(text, delimiter, List.of())
        .walk(
            line -> {
              found.add(line);
              return found.size() < 2;
            });
    List<String> heads = new ArrayList<>();
    if (!found.isEmpty()) {
      found.get(0).cells().forEach(cell -> heads.add(head(cell)));
      List<String> row = found.get(found.size() - 1).cells();
      List<String> more = row.subList(Math.min(heads.size(), row.size()), row.size());
      if (more.stream().allMatch(String::isBlank)) {
        more.forEach(cell -> heads.add(""));
      }
    }
    return heads;
  }

  private static String head(String cell) {
    String said = CellText.said(cell).replaceAll("\\s+", " ");
    return said.length() > LONGEST_HEAD ? said.substring(0, LONGEST_HEAD) : said;
  }

  private UploadTable fit() {
    if (heads.size() < 2) {
      throw new Rejection(
          new Text(
              "表として読み取れません。1行目に見出しがあり、カンマ・タブ・セミコロンで区切られたファイルを選んでください。",
              "This is no table. Choose a file with headings in its first row and commas, tabs or"
                  + " semicolons between cells."));
    }
    if (heads.size() > MOST_COLUMNS) {
      throw new Rejection(
          new Text(
              "列が多すぎます: " + heads.size() + "（" + MOST_COLUMNS + "列まで）。",
              "There are too many columns: " + heads.size() + " (" + MOST_COLUMNS + " at most)."));
    }
    return this;
  }

  /** The headings, without blanks at their ends. */
  List<String> heads() {
    return heads;
  }

  /**
   * Walks the rows below the headings, without blank ones.
   *
   * @throws Rejection where the rest cannot be cut into rows
   */
  void rows(Consumer<ImportLine> taker) {
    boolean[] begun = {false};
    walk(
        line -> {
          if (begun[0]) {
            taker.accept(line);
          }
          begun[0] = true;
          return true;
        });
  }

  /** Takes a row, and says whether it wants another. */
  @FunctionalInterface
  private interface Walk {
    boolean take(ImportLine line);
  }

  private void walk(Walk walk) {
    int row = 0;
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> rows = reader.iterator();
      while (rows.hasNext()) {
        ImportLine line = new ImportLine(++row, rows.next().getFields());
        if (!rows.hasNext()) {
          notCut(line);
        } else if (!line.blank()) {
          sizes(line);
          if (!walk.take(line)) {
            return;
          }
        }
      }
    } catch (CsvParseException e) {
      throw vast(row + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last row is the line that was added; where it is not, a quote has taken it in. */
  private static void notCut(ImportLine last) {
    if (!last.cells().equals(List.of(END))) {
      throw cut(last.row());
    }
  }

  private static Rejection cut(int row) {
    return new Rejection(
        new Text(
            row + "行目の引用符（\"）が閉じられないまま、ファイルが終わっています。ファイルが途中で切れています。出し直してください。",
            "A quote in row "
                + row
                + " is never closed: the file was cut off. Export it once more."));
  }

  private static void sizes(ImportLine line) {
    if (line.cells().stream().anyMatch(c -> c.length() > LONGEST_CELL)) {
      throw vast(line.row());
    }
  }

  /** No table of people has such a row. */
  private static Rejection vast(int row) {
    return new Rejection(
        new Text(
            row + "行目の列が多すぎるか、" + LONGEST_CELL + "文字を超えるセルがあります。引用符（\"）が閉じられていないか、表ではないファイルです。",
            "Row "
                + row
                + " has too many columns or a cell of more than "
                + LONGEST_CELL
                + " characters: a quote that is not closed, or no table."));
  }

  private CsvReader<CsvRecord> reader() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .ignoreDifferentFieldCount(true)
        .acceptCharsAfterQuotes(true)
        .ofCsvRecord(new EndedText(text.reader()));
  }

  /** A text with one more line behind it. */
  private static final class EndedText extends Reader {
    private static final String LINE = "\n" + END;

    private final Reader text;
    private int said;

    EndedText(Reader text) {
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
  }
}
