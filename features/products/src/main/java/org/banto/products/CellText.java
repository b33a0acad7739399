// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.SheetCell;

/** A cell as it stands in a file, and what it says: one is read back from the other. */
final class CellText {
  /** What {@link SheetCell#harmless} has put an apostrophe before, or what looks as if it had. */
  private static final Pattern MARKED = Pattern.compile("(?s)'+[=+\\-@＝＋－＠\\t\\r\\n].*");

  /** How spreadsheets are told that digits are a text. */
  private static final Pattern FORCED = Pattern.compile("=\"([^\"]*)\"");

  private CellText() {}

  /** In quotes, harmless to spreadsheets, and read back as it is by {@link #said}. */
  static String quoted(String text) {
    boolean looksMarked = text.startsWith("'") && MARKED.matcher(text).matches();
    return SheetCell.quoted(looksMarked ? "'" + text : text);
  }

  /** What a cell says, without blanks at its ends and without what turns the writing round. */
  static String said(String cell) {
    String text = UnseenSigns.straight(cell).strip();
    if (!text.startsWith("'") && !text.startsWith("=")) {
      return text;
    }
    if (MARKED.matcher(text).matches()) {
      return text.substring(1).strip();
    }
    Matcher forced = FORCED.matcher(text);
    return forced.matches() ? forced.group(1).strip() : text;
  }

  /** In half width, as numbers and signs are read. */
  static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
