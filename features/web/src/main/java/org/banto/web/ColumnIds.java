// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** The columns that an address names, by the ids of their fields. */
final class ColumnIds {
  private ColumnIds() {}

  /** What stands between the commas. */
  static Stream<String> split(String columns) {
    return Stream.of(columns.split(",")).map(String::strip);
  }

  /**
   * Each once.
   *
   * @param most how many there may be
   * @throws Rejection where they are more
   */
  static List<String> atMost(int most, Stream<String> ids) {
    List<String> each = ids.distinct().toList();
    if (each.size() > most) {
      throw new Rejection(
          new Text(
              "列は" + most + "個までです: " + each.size(),
              "at most " + most + " columns: " + each.size()));
    }
    return each;
  }
}
