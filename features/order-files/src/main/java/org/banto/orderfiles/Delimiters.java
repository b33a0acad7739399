// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.Arrays;
import java.util.List;

/** What can stand between two cells, by name. */
enum Delimiters {
  COMMA(','),
  TAB('\t'),
  SEMICOLON(';'),
  PIPE('|');

  private final char sign;

  Delimiters(char sign) {
    this.sign = sign;
  }

  /** All of them. */
  static List<Character> signs() {
    return Arrays.stream(values()).map(d -> d.sign).toList();
  }

  static char of(String name) {
    for (Delimiters d : values()) {
      if (d.name().equalsIgnoreCase(name)) {
        return d.sign;
      }
    }
    throw new IllegalArgumentException("区切り文字: " + name);
  }

  static String name(char sign) {
    for (Delimiters d : values()) {
      if (d.sign == sign) {
        return d.name().toLowerCase(java.util.Locale.ROOT);
      }
    }
    throw new IllegalArgumentException("区切り文字");
  }
}
