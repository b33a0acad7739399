// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which columns of a file a shop wants: {@code 1-99,103}. */
final class Columns {
  private static final Pattern PART = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3}))?");

  private Columns() {}

  /** Their numbers in the order asked for; all when nothing is; empty when it cannot be read. */
  static Optional<List<Integer>> of(String setting, int width) {
    if (setting.isBlank()) {
      return Optional.of(IntStream.rangeClosed(1, width).boxed().toList());
    }
    List<Integer> columns = new ArrayList<>();
    for (String part : setting.replace(" ", "").split(",", -1)) {
      Matcher m = PART.matcher(part);
      if (!m.matches()) {
        return Optional.empty();
      }
      int from = Integer.parseInt(m.group(1));
      int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
      if (from < 1 || to > width || from > to) {
        return Optional.empty();
      }
      IntStream.rangeClosed(from, to).forEach(columns::add);
    }
    return Optional.of(columns);
  }
}
