// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;

/** CSV as carriers' programs write and read it. */
public final class CsvFile {
  /**
   * How a program wants its file.
   *
   * @param quoted every cell in quotes, else only those that need them
   * @param ended whether the last line has an end too
   */
  public record Form(boolean quoted, boolean ended) {
    /** What most take. */
    public static final Form USUAL = new Form(true, true);
  }

  private static final Pattern BARE = Pattern.compile("[^\",\r\n]*");

  private CsvFile() {}

  /** Every cell quoted, CRLF, windows-31j, 〓 for what it does not hold. */
  public static byte[] write(List<Row> rows) {
    return write(rows.stream().map(Row::cells).toList(), Form.USUAL);
  }

  /** CRLF, windows-31j, 〓 for what it does not hold; a head line is a row like others. */
  public static byte[] write(List<List<String>> rows, Form form) {
    StringBuilder out = new StringBuilder(rows.size() * 600);
    for (List<String> row : rows) {
      String comma = "";
      for (String cell : row) {
        out.append(comma).append(form.quoted() ? quoted(cell) : bare(cell));
        comma = ",";
      }
      out.append("\r\n");
    }
    if (!form.ended() && out.length() > 0) {
      out.setLength(out.length() - 2);
    }
    return Windows31J.geta(out.toString()).getBytes(Windows31J.CHARSET);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String bare(String cell) {
    return BARE.matcher(cell).matches() ? cell : quoted(cell);
  }

  /**
   * The rows of a file: cells quoted or not, any line end, windows-31j or UTF-8 with or without
   * mark. Lines that are empty come as rows of one empty cell.
   *
   * @throws ConnectorException MALFORMED when it is not a text at all
   */
  public static List<List<String>> read(byte[] bytes) throws ConnectorException {
    return read(bytes, ',');
  }

  /** The same with another sign between two cells. */
  public static List<List<String>> read(byte[] bytes, char delimiter) throws ConnectorException {
    return rows(text(bytes), delimiter);
  }

  /** Whether nothing stands in a row, as spreadsheets leave behind the last one. */
  public static boolean blank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }

  /**
   * Where a column stands in a row, from 0; whether a row is so long is another matter.
   *
   * @param titles the first row of the file, stripped
   * @param column its title, or its number from 1; empty where there is none
   */
  public static Optional<Integer> place(List<String> titles, String column) {
    int at = column.matches("[0-9]{1,3}") ? Integer.parseInt(column) - 1 : titles.indexOf(column);
    return column.isEmpty() || at < 0 ? Optional.empty() : Optional.of(at);
  }

  private static String text(byte[] bytes) throws ConnectorException {
    if (bytes.length == 0) {
      throw malformed(new Text("ファイルが空です。", "The file is empty."));
    }
    if (starts(bytes, 'P', 'K')) {
      throw malformed(
          new Text(
              "Excelのファイルです。CSV形式で保存し直してください。", "This is an Excel file. Save it again as CSV."));
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      throw malformed(
          new Text(
              "文字コードがUTF-16です。Shift_JISかUTF-8のCSVで保存し直してください。",
              "The file is written in UTF-16. Save it again as CSV in Shift_JIS or UTF-8."));
    }
    // Japanese in windows-31j is never valid UTF-8; ASCII alone is the same in both
    for (Charset charset : List.of(StandardCharsets.UTF_8, Windows31J.CHARSET)) {
      try {
        String text = decode(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    throw malformed(
        new Text(
            "文字コードがShift_JIS（windows-31j）でもUTF-8でもありません。",
            "The file is written neither in Shift_JIS (windows-31j) nor in UTF-8."));
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static ConnectorException malformed(Text words) {
    return new ConnectorException(ConnectorException.Reason.MALFORMED, words);
  }

  private static List<List<String>> rows(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != delimiter && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c == delimiter) {
        end(row, cell);
      } else if (c == '\n' || !text.startsWith("\n", i + 1)) {
        end(row, cell);
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    if (!row.isEmpty() || cell.length() > 0) {
      end(row, cell);
      rows.add(row);
    }
    return rows;
  }

  private static void end(List<String> row, StringBuilder cell) {
    row.add(cell.toString());
    cell.setLength(0);
  }
}
