// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.nio.charset.StandardCharsets;

/**
 * The name of a paper as a file: {@code yyyymmdd_customer_amount_line.pdf}. It can be unpacked on any machine: no
 * character that Windows reserves, that controls, or that nobody sees (a right-to-left override turns {@code fdp.exe}
 * round), and far fewer than the 255 bytes that Linux allows. The line of the ledger makes it the only one.
 */
final class PaperName {
  /** Bytes of the customer's name; sealed folders allow 143 for a whole name. */
  private static final int LONGEST = 96;

  private PaperName() {}

  static String of(IssuedPaper i) {
    return "%04d%02d%02d_%s_%s_%d.pdf"
        .formatted(
            i.day().getYear(),
            i.day().getMonthValue(),
            i.day().getDayOfMonth(),
            customer(i.customer()),
            i.amount().map(Object::toString).orElse("-"),
            i.seq());
  }

  private static String customer(String name) {
    StringBuilder shown = new StringBuilder();
    int bytes = 0;
    for (int c : name.strip().codePoints().toArray()) {
      String one = Character.toString(c);
      bytes += one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      if (allowed(c)) {
        shown.append(one);
      }
    }
    return shown.toString();
  }

  private static boolean allowed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "\\/:*?\"<>|".indexOf(c) < 0;
    };
  }
}
