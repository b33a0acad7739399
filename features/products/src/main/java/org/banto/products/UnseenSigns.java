// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.regex.Pattern;

/** Signs that nobody sees: they come along where a text is copied from a page or another program. */
final class UnseenSigns {
  /** Among them what joins the parts of an emoji, which names may have and codes do not. */
  private static final Pattern ALL = Pattern.compile("\\p{Cf}");

  private UnseenSigns() {}

  /** Whether it turns the writing behind it round, so that staff reads what is not there, or marks the beginning of a file. */
  static boolean turns(int c) {
    return c == 0xFEFF || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** A text without what turns it round. */
  static String straight(String text) {
    return text.codePoints()
        .filter(c -> !turns(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A code without any of them. */
  static String without(String code) {
    return ALL.matcher(code).replaceAll("");
  }
}
