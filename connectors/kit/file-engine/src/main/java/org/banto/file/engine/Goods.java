// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import org.banto.connect.Label;

/** What a slip says of the goods: a hint, so it is cut rather than refused. */
public final class Goods {
  private Goods() {}

  /** The name of the first line, as much as fits, with 〓 for what cannot be printed. */
  public static String first(Label label, Count count, int most) {
    return label.lines().stream()
        .findFirst()
        .map(line -> count.head(Windows31J.geta(Windows31J.clean(line.name())), most))
        .orElse("");
  }
}
