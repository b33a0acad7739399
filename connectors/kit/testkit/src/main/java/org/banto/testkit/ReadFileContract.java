// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.junit.jupiter.api.Test;

/**
 * What every port keeps that reads a far side's file: its bytes are Windows-31J, its zeros stay where
 * they are, and a file that is something else is refused.
 *
 * @param <T> of what the file has rows
 */
public interface ReadFileContract<T> {
  /** Reads the file. */
  List<T> read(Document file) throws ConnectorException;

  /**
   * A file as the far side writes it. It must hold a character of {@link #hardCharacters()}, a number
   * that begins with 0, and line breaks CR LF.
   */
  Document sample();

  /** The golden file, beside the test class, that tells what the sample says. */
  String golden();

  /** The same kind of file without any row. */
  Document empty();

  /** Words of persons in the sample, which no message may repeat. */
  Set<String> persons();

  /** The far side's character set. */
  default Charset charset() {
    return Charset.forName("windows-31j");
  }

  /** Characters of which the sample holds one: outside of plain JIS, or half-width. */
  default String hardCharacters() {
    return "㈱髙﨑①№";
  }

  /** Every row is as the golden file says. */
  @Test
  default void everyRowIsReadAsTheGoldenFileSays() throws ConnectorException {
    ValueText told = ValueText.of(read(sample()));
    assertEquals(List.of(), told.nulls(), "null crosses the port");
    Golden.same(getClass(), golden(), told.text());
  }

  /** The sample is hard enough to prove something, and what is hard in it comes through. */
  @Test
  default void whatIsHardInTheSampleComesThrough() throws ConnectorException {
    String text = new String(sample().bytes(), charset());
    String told = ValueText.of(read(sample())).text();
    assertTrue(text.contains("\r\n"), "the sample has no CR LF");
    assertTrue(
        text.chars().anyMatch(c -> hardCharacters().indexOf(c) >= 0),
        "the sample has none of " + hardCharacters());
    Pattern zero = Pattern.compile("(?<![0-9])0[0-9]{4,}");
    assertTrue(text.matches("(?s).*0[0-9]{4,}.*"), "no number in the sample begins with 0");
    assertTrue(zero.matcher(told).find(), "no number that was read begins with 0");
  }

  /** A file without rows is read, and is nothing. */
  @Test
  default void aFileWithoutRowsIsNothing() throws ConnectorException {
    assertEquals(List.of(), read(empty()));
  }

  /** The same file is the same twice, so that reading it again books nothing again. */
  @Test
  default void theSameFileIsTheSameTwice() throws ConnectorException {
    assertEquals(read(sample()).toString(), read(sample()).toString());
    String here = ValueText.of(read(sample())).text();
    assertEquals(here, ForeignLocale.call(() -> ValueText.of(read(sample())).text()));
  }

  /** A file of another kind is refused, in words. */
  @Test
  default void anotherFileIsRefused() {
    Damage.strangers()
        .forEach(
            (what, bytes) ->
                assertTrue(
                    Damage.refused(what, bytes, persons(), b -> read(with(b)), rows -> {}),
                    what + " was read as such a file"));
  }

  /** A file that was cut off ends in MALFORMED or in rows that say so, and names nobody. */
  @Test
  default void aFileThatIsCutOffNamesNobody() {
    for (byte[] cut : Damage.cuts(sample().bytes())) {
      String what = "cut at " + cut.length;
      Damage.refused(
          what,
          cut,
          persons(),
          b -> read(with(b)),
          rows -> assertEquals(List.of(), ValueText.of(rows).nulls(), what));
    }
  }

  /** Saved again as UTF-8 by some program, a file is read the same or refused; never as garbage. */
  @Test
  default void aFileSavedAsUtf8IsReadTheSameOrRefused() throws ConnectorException {
    String text = new String(sample().bytes(), charset());
    String here = ValueText.of(read(sample())).text();
    for (String start : List.of("", "\uFEFF")) {
      byte[] bytes = (start + text).getBytes(StandardCharsets.UTF_8);
      Damage.refused(
          "saved as UTF-8",
          bytes,
          persons(),
          b -> read(with(b)),
          rows -> assertEquals(here, ValueText.of(rows).text(), "saved as UTF-8"));
    }
  }

  private Document with(byte[] bytes) {
    return new Document(sample().name(), sample().mediaType(), bytes);
  }
}
