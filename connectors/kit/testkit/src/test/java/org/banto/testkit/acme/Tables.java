// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/** Acme's files: quoted cells, CR LF, Windows-31J. */
final class Tables {
  static final Charset CP932 = Charset.forName("windows-31j");

  private Tables() {}

  static byte[] bytes(List<List<String>> rows) {
    String end = Flaw.FILE_LINE_FEEDS.on() ? "\n" : "\r\n";
    String quote = Flaw.FILE_WITHOUT_QUOTES.on() ? "" : "\"";
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream()
                            .map(
                                c ->
                                    quote
                                        + c.replace("\"", "\"\"").replaceAll("[\r\n]+", " ")
                                        + quote)
                            .collect(Collectors.joining(","))
                        + end)
            .collect(Collectors.joining());
    if (Flaw.FILE_IN_UTF8.on()) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (Flaw.FILE_IN_SHIFT_JIS.on()) {
      return text.getBytes(Charset.forName("Shift_JIS"));
    }
    return text.getBytes(CP932);
  }

  /** What becomes of a text on its way into a file. */
  static String rule(String text) {
    if (Flaw.FILE_QUESTION_MARKS.on()) {
      return text;
    }
    return text.replace("𠮷", "吉")
        .replace("〜", "～")
        .replace("−", "－")
        .replace("—", "―")
        .replace("😀", "〓");
  }

  static String digits(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    return Flaw.FILE_DROPS_ZEROS.on() ? half.replaceFirst("^0+", "") : half;
  }

  static String number(int value) {
    return Flaw.FILE_DIGITS_OF_THE_MACHINE.on()
        ? String.format("%d", value)
        : String.format(Locale.ROOT, "%d", value);
  }

  static String text(byte[] bytes) throws ConnectorException {
    if (Flaw.DEPOSIT_FILE_READS_GARBAGE.on()) {
      return new String(bytes, CP932);
    }
    try {
      return CP932.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("文字コードが Windows-31J ではありません", "not in Windows-31J"));
    }
  }
}
