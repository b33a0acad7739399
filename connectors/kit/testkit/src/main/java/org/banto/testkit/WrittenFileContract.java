// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.banto.base.Address;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.connect.ConnectorException;
import org.junit.jupiter.api.Test;

/**
 * What every port keeps that writes a file for a far side. The kit fills it with what Japanese names
 * and addresses are made of; the far side's program must be able to read every byte.
 *
 * @param <T> of what the file has rows
 */
public interface WrittenFileContract<T> {
  /** Writes the file. */
  Document write(List<T> items);

  /** An item to this person; the nth has a number of its own. */
  T item(int no, Person recipient, String goods);

  /** How the nth item is named in the file. */
  String named(T item);

  /** Items of the golden file. */
  List<T> sample();

  /** The golden file, beside the test class: what the far side's own program accepts, to the byte. */
  String golden();

  /** What the file says for a text: the text itself, or what the connector's rule makes of it. */
  default String written(String text) {
    return text;
  }

  /** Whether the connector refuses an item before it is written, by name. */
  default boolean refused(T item) {
    return false;
  }

  /** The far side's character set. */
  default Charset charset() {
    return Charset.forName("windows-31j");
  }

  /** How many lines stand above the rows. */
  default int headLines() {
    return 0;
  }

  /** Whether the last line has an end like the others. */
  default boolean lastLineEnds() {
    return true;
  }

  /** The cells of the file, head lines included. */
  default List<List<String>> rows(String text) {
    return Csv.rows(text);
  }

  /** The file is, to the byte, the golden one. */
  @Test
  default void theFileIsTheGoldenOneToTheByte() {
    Golden.same(getClass(), golden(), write(sample()).bytes(), charset());
  }

  /** Every byte is of the far side's character set, and there is no mark before it. */
  @Test
  default void everyByteIsOfTheFarSidesCharacterSet() {
    byte[] bytes = write(List.of(item(1, Samples.person("髙﨑 一郎"), "㈱"))).bytes();
    assertFalse(bytes.length > 1 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB, "BOM");
    assertArrayEquals(bytes, text(bytes).getBytes(charset()));
  }

  /** ㈱, 髙 and 﨑 are in Windows-31J and not in Shift_JIS: they stay, or become what the rule says. */
  @Test
  default void namesKeepTheirCharacters() {
    for (String name : List.of("髙橋 一郎", "山﨑 花子", "㈱架空", "ﾔﾏﾀﾞ ﾀﾛｳ", "〜波線〜", "ー長−音―")) {
      T item = item(1, Samples.person(name), "茶碗");
      String text = text(write(List.of(item)).bytes());
      assertTrue(
          text.contains(written(name)), "in place of " + written(name) + ": " + text.strip());
      assertFalse(text.contains("?"), "a question mark stands for a character of " + name);
    }
  }

  /** A character the file cannot hold is refused by name, or replaced by a rule; never dropped. */
  @Test
  default void aCharacterTheFileCannotHoldIsRefusedOrReplaced() {
    for (String name : List.of("𠮷田 花子", "花子😀")) {
      T item = item(1, Samples.person(name), "茶碗");
      if (refused(item)) {
        continue;
      }
      String rule = written(name);
      assertTrue(
          charset().newEncoder().canEncode(rule), name + " is neither refused nor is there a rule");
      String text = text(write(List.of(item)).bytes());
      assertTrue(text.contains(rule), name + " should be written as " + rule);
      assertFalse(text.contains("?"), "a question mark stands for a character of " + name);
    }
  }

  /** Zips and phones begin with 0, and may come in full width. */
  @Test
  default void numbersKeepTheirZerosAndAreHalfWidth() {
    Address address = new Address("0600001", "北海道", "札幌市中央区", "北一条西1-2", "");
    Person person = new Person("見本 花子", "", "", address, "０１１－０００－０００１", "");
    List<String> cells =
        rows(text(write(List.of(item(1, person, "茶碗"))).bytes())).stream()
            .flatMap(List::stream)
            .map(cell -> cell.replace("-", ""))
            .toList();
    assertTrue(cells.contains("0600001"), "the zip 0600001 is not there");
    assertTrue(cells.contains("0110000001"), "the phone 0110000001 is not there");
  }

  /** Every line ends in CR LF, and no cell holds a line break. */
  @Test
  default void everyLineEndsInCrLf() {
    Person person = Samples.person("見本 花子");
    List<T> two = List.of(item(1, person, "茶碗\n大"), item(2, person, "皿\r\n小"));
    String text = text(write(two).bytes());
    assertEquals(lastLineEnds(), text.endsWith("\r\n"), "the last line's end");
    String rest = text.replace("\r\n", "");
    assertFalse(rest.contains("\n") || rest.contains("\r"), "a line feed or return by itself");
    assertEquals(two.size() + headLines(), text.split("\r\n").length, "lines");
  }

  /** Quotes and commas of a name do not move what stands after them. */
  @Test
  default void quotesAndCommasMoveNoColumn() {
    Person person = Samples.person("見本 花子");
    List<T> two = List.of(item(1, person, "茶碗"), item(2, person, "\"大\"皿, 白, 'a'"));
    List<List<String>> rows = rows(text(write(two).bytes()));
    assertEquals(two.size() + headLines(), rows.size(), "rows");
    rows.forEach(row -> assertEquals(rows.get(0).size(), row.size(), "columns"));
  }

  /** Rows come in the order of the items and say whose they are. */
  @Test
  default void rowsComeInOrderAndSayWhoseTheyAre() {
    Person person = Samples.person("見本 花子");
    List<T> three = List.of(item(3, person, "a"), item(1, person, "b"), item(2, person, "c"));
    List<List<String>> rows = rows(text(write(three).bytes()));
    assertEquals(three.size() + headLines(), rows.size(), "rows");
    for (int i = 0; i < three.size(); i++) {
      String name = named(three.get(i));
      assertTrue(rows.get(i + headLines()).contains(name), "row " + (i + 1) + " is not " + name);
    }
  }

  /** Nothing to write makes a file without rows. */
  @Test
  default void nothingMakesAFileWithoutRows() {
    byte[] bytes = write(List.of()).bytes();
    assertEquals(headLines(), bytes.length == 0 ? 0 : text(bytes).split("\r\n").length);
  }

  /** The same items make the same bytes, also where the machine speaks another language. */
  @Test
  default void theSameItemsMakeTheSameBytes() throws ConnectorException {
    Document here = write(sample());
    assertArrayEquals(here.bytes(), write(sample()).bytes());
    Document there = ForeignLocale.call(() -> write(sample()));
    assertArrayEquals(here.bytes(), there.bytes(), "on a machine with other digits and zone");
    assertEquals(here.name(), there.name());
    assertTrue(here.name().matches("[A-Za-z0-9._-]+"), "file name " + here.name());
  }

  private String text(byte[] bytes) {
    try {
      return charset()
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return fail("bytes that are not " + charset(), e);
    }
  }
}
