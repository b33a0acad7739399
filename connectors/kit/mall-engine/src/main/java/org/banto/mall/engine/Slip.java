// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.List;
import java.util.stream.Stream;

/** The one text in which a mall keeps the waybill numbers of a destination, parted by commas. */
public final class Slip {
  private Slip() {}

  /** The text of several numbers. */
  public static String write(List<String> numbers) {
    return String.join(",", numbers);
  }

  /** The numbers that stand in a text, without hyphens. */
  public static List<String> read(String text) {
    return Stream.of(text.split("[,、/\\s　]+"))
        .map(n -> n.replaceAll("[^0-9A-Za-z]", ""))
        .filter(n -> !n.isEmpty())
        .toList();
  }
}
