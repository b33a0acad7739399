// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.banto.base.Document;

/** One file of rows under a header, read row by row as often as wanted. */
final class Sheet {
  private static final char TAB = '\t';

  /** Never stands in a text. */
  private static final char NONE = 0;

  /** Takes rows. */
  @FunctionalInterface
  interface Taker {
    /** One more row. */
    void row(Row row);
  }

  private final Document file;
  private final TextEncoding encoding;
  private final char delimiter;

  /** Whether a cell may stand in quotes. */
  private final boolean quotes;

  private final Header header;

  private Sheet(
      Document file, TextEncoding encoding, char delimiter, boolean quotes, Header header) {
    this.file = file;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.quotes = quotes;
    this.header = header;
  }

  /**
   * Opens a file; between tabs malls quote nothing.
   *
   * @throws UnreadableRows when there is no header in it
   */
  static Sheet open(Document file, TextEncoding encoding, char delimiter) throws UnreadableRows {
    return open(file, encoding, delimiter, delimiter != TAB);
  }

  private static Sheet open(Document file, TextEncoding encoding, char delimiter, boolean quotes)
      throws UnreadableRows {
    Sheet bare = new Sheet(file, encoding, delimiter, quotes, new Header(List.of()));
    try (CsvReader<CsvRecord> reader = bare.reader()) {
      Iterator<CsvRecord> rows = reader.iterator();
      List<String> cells = rows.hasNext() ? bare.cells(rows.next()) : List.of();
      if (cells.isEmpty() || MarkedEnd.is(cells)) {
        throw Diagnosis.BLANK.spoilt();
      }
      return new Sheet(file, encoding, delimiter, quotes, new Header(cells));
    } catch (CsvParseException e) {
      throw new UnreadableRows(List.of(MarkedEnd.fault(1, "", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as a spreadsheet saves it, with this sign between the cells. */
  Sheet saved(char other) throws UnreadableRows {
    return open(file, encoding, other, true);
  }

  Header header() {
    return header;
  }

  TextEncoding encoding() {
    return encoding;
  }

  /**
   * Walks all rows but the header and blank ones. Where a quote is never closed, the last row is {@link
   * Row#cut}.
   *
   * @throws UnreadableRows when the rest of the file cannot be cut into rows
   */
  void walk(Taker taker) throws UnreadableRows {
    walk(Long.MAX_VALUE, taker);
  }

  /** The first of these rows, so many at most. */
  List<Row> first(int most) throws UnreadableRows {
    List<Row> first = new ArrayList<>();
    walk(most, first::add);
    return first;
  }

  private void walk(long most, Taker taker) throws UnreadableRows {
    long line = 1;
    long taken = 0;
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> rows = reader.iterator();
      rows.next();
      while (taken < most && rows.hasNext()) {
        CsvRecord read = rows.next();
        line = read.getStartingLineNumber();
        Row row = new Row(line, cells(read));
        if (!row.blank() && !MarkedEnd.is(row.cells())) {
          taken++;
          taker.row(row);
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableRows(List.of(MarkedEnd.fault(line + 1, "", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a row has as many cells as the header; empty ones at its end do not count. */
  boolean fits(Row row) {
    if (row.cells().size() < header.size()) {
      return false;
    }
    return row.cells().subList(header.size(), row.cells().size()).stream()
        .allMatch(String::isBlank);
  }

  private List<String> cells(CsvRecord record) {
    return quotes
        ? MarkedEnd.kept(record.getFields())
        : record.getFields().stream().map(Sheet::bare).toList();
  }

  /** Where nothing is quoted a spreadsheet may have saved the file, and it quotes what it must. */
  private static String bare(String cell) {
    boolean within = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    String inner = within ? cell.substring(1, cell.length() - 1) : "";
    boolean whole = inner.replace("\"\"", "").indexOf('"') < 0;
    boolean needed = inner.indexOf(',') >= 0 || inner.contains("\"\"");
    return whole && needed ? inner.replace("\"\"", "\"") : cell;
  }

  private CsvReader<CsvRecord> reader() {
    int length = file.bytes().length - encoding.skip();
    Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(file.bytes(), encoding.skip(), length), encoding.charset());
    Reader marked = quotes ? new MarkedEnd(text) : text;
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quotes ? '"' : NONE)
        .skipEmptyLines(true)
        .ignoreDifferentFieldCount(true)
        .acceptCharsAfterQuotes(true)
        .ofCsvRecord(marked);
  }
}
