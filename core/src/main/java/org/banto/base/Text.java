// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Words for whoever reads them, in both languages of the house.
 *
 * @param ja in Japanese
 * @param en in English
 */
public record Text(String ja, String en) {
  public Text {
    if (ja.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("text without words: ja=" + ja + " en=" + en);
    }
  }

  /** What reads alike in both languages: a name, a number, or the words of a far side. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /**
   * What was said or kept before it had to be said in both languages: where one is missing, the
   * other stands for it.
   */
  public static Text of(String ja, String en) {
    if (ja.isBlank() && en.isBlank()) {
      return same("—");
    }
    return new Text(ja.isBlank() ? en : ja, en.isBlank() ? ja : en);
  }

  /** What a failure says: its sentence, or its message where it has none, or at least its kind. */
  public static Text of(Throwable failure) {
    if (failure instanceof StaffMessage message) {
      return message.sentence();
    }
    String message = failure.getMessage();
    return same(
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
  }

  /** Several one after the other; at least one. */
  public static Text joined(List<Text> texts, String between, String betweenEn) {
    return new Text(
        texts.stream().map(Text::ja).collect(Collectors.joining(between)),
        texts.stream().map(Text::en).collect(Collectors.joining(betweenEn)));
  }

  /** The same after a name or a number. */
  public Text after(String name) {
    return new Text(name + ja, name + en);
  }

  /** The same before a name or a number. */
  public Text before(String name) {
    return new Text(ja + name, en + name);
  }

  /** In the language that a reader asks for first, as {@code Accept-Language} says it. */
  public String in(List<Locale> acceptable) {
    return acceptable.isEmpty() ? ja : in(acceptable.get(0));
  }

  /** In the reader's language: English for whoever reads English, Japanese otherwise. */
  public String in(Locale language) {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ja;
  }
}
