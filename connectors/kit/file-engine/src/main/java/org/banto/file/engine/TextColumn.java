// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * A column of a file that a shop lays out.
 *
 * @param title its name
 * @param text fixed text and {@code {symbols}}
 * @param codes what becomes of the text: {@code AMBIENT=0;CHILLED=1;*=9}; empty to leave it
 * @param most longest text as {@code unit} counts, 0 for no limit
 * @param unit how its length is counted
 * @param required whether it must be filled
 * @param cut whether a text too long is cut, else it is told
 */
public record TextColumn(
    String title,
    SymbolText text,
    Map<String, String> codes,
    int most,
    Count unit,
    boolean required,
    boolean cut) {
  private static final int MOST = 10_000;
  private static final String REQUIRED = "required";
  private static final String CUT = "cut";

  /** A column is never changed. */
  public TextColumn {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /**
   * A column as a shop writes it.
   *
   * @param unit width, characters or bytes
   * @throws IllegalArgumentException in words for the page
   */
  public static TextColumn of(
      String title,
      String text,
      String codes,
      int most,
      String unit,
      boolean required,
      boolean cut) {
    if (most < 0 || most > MOST) {
      throw new Rejection(
          new Text(title + ": 長さは0から10000までです。", title + ": a length is between 0 and 10000."));
    }
    return new TextColumn(
        title, SymbolText.of(text), Replacements.read(codes), most, unit(unit), required, cut);
  }

  /** A column from the parts of its line, of which the last may be left away. */
  public static TextColumn of(List<String> parts) {
    Function<Integer, String> part = i -> i < parts.size() ? parts.get(i) : "";
    String most = part.apply(3);
    return of(
        part.apply(0),
        part.apply(1),
        part.apply(2),
        most.isEmpty() ? 0 : Integer.parseInt(most),
        part.apply(4),
        part.apply(5).equals(REQUIRED),
        part.apply(6).equals(CUT));
  }

  /** The parts of its line; what they make again is equal. */
  public List<String> parts() {
    return List.of(
        title,
        text.source(),
        codesText(),
        most == 0 ? "" : Integer.toString(most),
        unitName(),
        required ? REQUIRED : "",
        cut ? CUT : "");
  }

  /** Its codes as a shop writes them. */
  public String codesText() {
    return Replacements.write(codes);
  }

  /** How its length is counted, by name. */
  public String unitName() {
    return switch (unit) {
      case DISPLAY -> "width";
      case CHARACTERS -> "characters";
      case BYTES -> "bytes";
    };
  }

  /** What stands in the file for a text: its code, where there is one, no longer than may be. */
  public String written(String filled) {
    String coded = codes.getOrDefault(filled, codes.getOrDefault("*", filled));
    return cut && most > 0 ? unit.head(coded, most) : coded;
  }

  /** Whether a text is longer than it may be. */
  public boolean tooLong(String cell) {
    return most > 0 && unit.of(cell) > most;
  }

  /** That nothing stands in it. */
  public Text missing() {
    return new Text(title + "がありません。", title + " is missing.");
  }

  /** That a text is longer than it may be. */
  public Text tooLongBy(String cell) {
    int length = unit.of(cell);
    String counted = unit == Count.BYTES ? "バイト" : "文字";
    String half = unit == Count.DISPLAY ? "半角" : "";
    return new Text(
        "%sが長すぎます（%s%s%sまで、いま%s%s）。".formatted(title, half, most, counted, length, counted),
        "%s is too long (%s of %s).".formatted(title, length, most));
  }

  /** That the file does not hold a character of its text. */
  public Text stranger(String character) {
    return new Text(
        "%sの「%s」はこのファイルに書けません。".formatted(title, character),
        "\"%s\" in %s cannot be written in this file.".formatted(character, title));
  }

  private static Count unit(String name) {
    return switch (name) {
      case "", "width" -> Count.DISPLAY;
      case "characters" -> Count.CHARACTERS;
      case "bytes" -> Count.BYTES;
      default ->
          throw new Rejection(new Text("長さの数え方: " + name, "how lengths are counted: " + name));
    };
  }
}
