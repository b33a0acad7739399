// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** Scans as the text that is kept: one a line, its fields apart by tabs. */
final class Scans {
  private static final int LONGEST = 30_000;

  private Scans() {}

  /**
   * Writes them.
   *
   * @throws IllegalArgumentException when they are too many to keep
   */
  static String write(List<Scan> scans) {
    String text =
        scans.stream()
            .map(s -> s.piece() + "\t" + s.code() + "\t" + s.count())
            .collect(Collectors.joining("\n"));
    if (text.length() > LONGEST) {
      throw new Rejection(
          new Text(
              "読み取りが多すぎます。数量は「*数量」で入力してください。",
              "Too many scans. Enter a quantity as \"*quantity\"."));
    }
    return text;
  }

  /** Reads them back. */
  static List<Scan> read(String text) {
    return text.lines()
        .map(line -> line.split("\t", -1))
        .map(f -> new Scan(f[0], f[1], Integer.parseInt(f[2])))
        .toList();
  }

  /** How many pieces were counted by eye. */
  static int byEye(List<Scan> scans) {
    return scans.stream().filter(s -> s.code().isEmpty()).mapToInt(Scan::count).sum();
  }
}
