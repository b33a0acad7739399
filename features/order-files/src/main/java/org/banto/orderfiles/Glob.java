// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.text.Normalizer;
import java.util.Locale;

/** Whether a value is meant by a pattern in which {@code *} stands for anything. */
final class Glob {
  private Glob() {}

  static boolean matches(String pattern, String value) {
    return matches(plain(pattern), 0, plain(value), 0);
  }

  private static boolean matches(String pattern, int p, String value, int v) {
    if (p == pattern.length()) {
      return v == value.length();
    }
    if (pattern.charAt(p) == '*') {
      for (int end = v; end <= value.length(); end++) {
        if (matches(pattern, p + 1, value, end)) {
          return true;
        }
      }
      return false;
    }
    return v < value.length()
        && pattern.charAt(p) == value.charAt(v)
        && matches(pattern, p + 1, value, v + 1);
  }

  /** Width and case of letters do not matter. */
  private static String plain(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
