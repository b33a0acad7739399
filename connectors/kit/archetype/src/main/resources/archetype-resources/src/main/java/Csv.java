package ${package};

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/** Files of Japanese programs: Windows-31J, CR LF, every cell quoted. */
final class Csv {
  static final Charset CHARSET = Charset.forName("windows-31j");

  private Csv() {}

  static byte[] write(List<List<String>> rows) {
    String text =
        rows.stream()
            .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
            .collect(Collectors.joining());
    return text.getBytes(CHARSET);
  }

  private static String cell(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** Text as the file can hold it: what it cannot hold becomes 〓, line breaks become spaces. */
  static String text(String text) {
    String known = text.replace('〜', '～').replace('−', '－').replace('—', '―').replace("𠮷", "吉");
    return known
        .replaceAll("[\\r\\n]+", " ")
        .codePoints()
        .mapToObj(Character::toString)
        .map(c -> CHARSET.newEncoder().canEncode(c) ? c : "〓")
        .collect(Collectors.joining());
  }

  /** The digits of a phone or a zip, in half width. */
  static String digits(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
  }

  /** The rows under the head line that the file must begin with. */
  static List<List<String>> read(byte[] bytes, List<String> head) throws ConnectorException {
    List<List<String>> rows = rows(decoded(bytes));
    if (rows.isEmpty() || !rows.get(0).equals(head)) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text(
              "見出しが違います。正しい見出し: " + head, "The headings are other ones than these: " + head));
    }
    return rows.subList(1, rows.size());
  }

  private static String decoded(byte[] bytes) throws ConnectorException {
    try {
      return CHARSET.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("文字コードが Windows-31J ではありません", "The file is not written in Windows-31J"));
    }
  }

  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    if (!row.isEmpty() || cell.length() > 0) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
