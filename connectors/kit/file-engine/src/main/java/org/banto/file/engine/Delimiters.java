// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** What can stand between two cells of a file; formats name it in small letters. */
public enum Delimiters {
  COMMA(','),
  TAB('\t'),
  SEMICOLON(';'),
  PIPE('|');

  private final char sign;

  Delimiters(char sign) {
    this.sign = sign;
  }

  /** All of them. */
  public static List<Character> signs() {
    return Arrays.stream(values()).map(d -> d.sign).toList();
  }

  /**
   * The character of a name.
   *
   * @throws IllegalArgumentException when nothing is called so
   */
  public static char of(String name) {
    for (Delimiters d : values()) {
      if (d.name().equalsIgnoreCase(name)) {
        return d.sign;
      }
    }
    throw new Rejection(new Text("区切り文字: " + name, "delimiter: " + name));
  }

  /**
   * The name of a character.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static String name(char sign) {
    for (Delimiters d : values()) {
      if (d.sign == sign) {
        return d.name().toLowerCase(Locale.ROOT);
      }
    }
    throw new Rejection(new Text("区切り文字", "delimiter"));
  }
}
