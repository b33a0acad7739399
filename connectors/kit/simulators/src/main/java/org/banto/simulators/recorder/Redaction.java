// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets and persons out of texts. A value that stood once in a field of a secret, or of somebody's name, is
 * taken out wherever it stands, too.
 */
final class Redaction {
  static final String SECRET = "taken-out";

  private static final String MAIL = "sample@example.com";
  private static final Pattern ANY_MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern ANY_PHONE =
      Pattern.compile("(?<![0-9-])(0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|\\+81[0-9-]{9,12})(?![0-9-])");
  private static final Pattern QUERY = Pattern.compile("([?&]([\\w.-]+)=)([^&#\"'\\s<>]+)");
  private static final int LEAST_SECRET = 6;
  private static final int LEAST_LATIN = 5;

  private final Field fields;
  private final Set<String> secrets = longestFirst();
  private final Set<String> persons = longestFirst();

  Redaction(Field fields) {
    this.fields = fields;
  }

  private static Set<String> longestFirst() {
    return new TreeSet<>(
        Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
  }

  /** A value that is secret wherever it stands. */
  synchronized void secret(String value) {
    if (value.length() >= LEAST_SECRET) {
      secrets.add(value);
    }
  }

  /** Whether a field holds something that is taken out. */
  boolean hides(List<String> path) {
    return fields.kind(path) != Field.Kind.PLAIN;
  }

  /** Notes what a field says, before anything is taken out. */
  synchronized void note(List<String> path, String value) {
    Field.Kind kind = fields.kind(path);
    if (kind == Field.Kind.SECRET) {
      secret(value);
    } else if (kind == Field.Kind.PERSON) {
      List<String> parts = new ArrayList<>(List.of(value.split("[\\s　]+")));
      parts.add(value);
      parts.stream().filter(Redaction::telling).forEach(persons::add);
    }
  }

  private static boolean telling(String part) {
    boolean latin = part.chars().allMatch(c -> c < 0x80);
    return part.length() >= (latin ? LEAST_LATIN : 2);
  }

  /** What is written for the value of a field. */
  String value(List<String> path, String value) {
    return switch (fields.kind(path)) {
      case PLAIN -> text(value);
      case SECRET -> value.isEmpty() ? value : SECRET;
      case MAIL -> value.isEmpty() ? value : MAIL;
      case POSTCODE -> postcode(value);
      case PERSON, WORDS -> shape(value);
    };
  }

  /** What is written for any other text. */
  synchronized String text(String text) {
    String left = text;
    for (String secret : secrets) {
      left = left.replace(secret, SECRET);
    }
    for (String person : persons) {
      left = left.replace(person, shape(person));
    }
    left = QUERY.matcher(left).replaceAll(pair -> Matcher.quoteReplacement(query(pair)));
    left = ANY_MAIL.matcher(left).replaceAll(MAIL);
    return ANY_PHONE.matcher(left).replaceAll(phone -> shape(phone.group()));
  }

  /** Addresses within a text, such as of the next page, may carry what a field must not. */
  private String query(MatchResult pair) {
    boolean secret = fields.kind(List.of(pair.group(2))) == Field.Kind.SECRET;
    return secret ? pair.group(1) + SECRET : pair.group();
  }

  /** The first three digits tell the region and no house. */
  private static String postcode(String value) {
    StringBuilder left = new StringBuilder();
    int digits = 0;
    for (char c : value.toCharArray()) {
      boolean digit = Character.isDigit(c);
      left.append(digit && digits >= 3 ? '0' : c);
      digits += digit ? 1 : 0;
    }
    return left.toString();
  }

  /** As long, in the same writing, and about nobody. */
  private static String shape(String value) {
    StringBuilder left = new StringBuilder();
    value.codePoints().forEach(c -> left.append(like(c)));
    return left.toString();
  }

  private static char like(int c) {
    if (Character.isDigit(c)) {
      return c < 0x80 ? '0' : '０';
    }
    if (!Character.isLetter(c)) {
      return c < 0x10000 ? (char) c : '〓';
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    if (script == Character.UnicodeScript.HIRAGANA) {
      return 'あ';
    }
    if (script == Character.UnicodeScript.KATAKANA || c == 'ー' || c == 'ｰ') {
      return c >= 0xFF61 && c <= 0xFF9F ? 'ｱ' : 'ア';
    }
    if (script == Character.UnicodeScript.LATIN) {
      char letter = c >= 0xFF21 ? 'ｘ' : 'x';
      return Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter;
    }
    return '架';
  }
}
