// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that a mall gives in parts. */
public final class Words {
  private Words() {}

  /** The parts that say something, one after the other. */
  public static String join(String by, String... parts) {
    return Stream.of(parts)
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(by));
  }

  /** A setting as it was meant: never null, without blanks around it. */
  public static String given(String setting) {
    return setting == null ? "" : setting.strip();
  }
}
