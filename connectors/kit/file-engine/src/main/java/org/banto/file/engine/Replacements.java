// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** What words a shop has put in place of others, as it writes them: {@code AMBIENT=0;CHILLED=1;*=9}. */
public final class Replacements {
  private Replacements() {}

  /**
   * Reads them, in order.
   *
   * @throws IllegalArgumentException in words for the page, with the part that is none
   */
  public static Map<String, String> read(String text) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String one : text.split(";")) {
      String[] sides = one.split("=", 2);
      if (sides.length == 2) {
        all.put(sides[0].strip(), sides[1].strip());
      } else if (!one.isBlank()) {
        throw new Rejection(
            new Text(
                "置き換えは AMBIENT=0;CHILLED=1 のように書きます: " + one,
                "write replacements like AMBIENT=0;CHILLED=1: " + one));
      }
    }
    return all;
  }

  /** The same as text. */
  public static String write(Map<String, String> all) {
    return all.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(";"));
  }
}
