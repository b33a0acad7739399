// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.Arrays;

/** One slip in a name: a letter that is wrong, left out or put in, or two changed about. */
final class Misspelling {
  private Misspelling() {}

  /** Whether a text begins with this name, but for one slip; of one letter nothing would be left. */
  static boolean of(String name, String text) {
    String head = text.substring(0, Math.min(text.length(), name.length() + 1));
    return name.length() > 1 && slips(name, head) <= 1;
  }

  /** The fewest slips by which the name becomes a beginning of the text. */
  private static int slips(String name, String text) {
    int[] before = {};
    int[] last = new int[text.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int n = 1; n <= name.length(); n++) {
      int[] now = new int[text.length() + 1];
      now[0] = n;
      for (int t = 1; t <= text.length(); t++) {
        int other = name.charAt(n - 1) == text.charAt(t - 1) ? 0 : 1;
        now[t] = Math.min(last[t - 1] + other, 1 + Math.min(last[t], now[t - 1]));
        if (n > 1 && t > 1 && swapped(name, n, text, t)) {
          now[t] = Math.min(now[t], before[t - 2] + 1);
        }
      }
      before = last;
      last = now;
    }
    return Arrays.stream(last).min().orElseThrow();
  }

  private static boolean swapped(String name, int n, String text, int t) {
    return name.charAt(n - 1) == text.charAt(t - 2) && name.charAt(n - 2) == text.charAt(t - 1);
  }
}
