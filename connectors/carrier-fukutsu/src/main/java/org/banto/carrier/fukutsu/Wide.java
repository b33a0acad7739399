// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in full-width characters alone: iSTAR-2 takes no others in names and addresses. */
final class Wide {
  private static final Pattern NARROW = Pattern.compile("[\\x20-\\x7e]|[｡-ﾟ]+");

  private Wide() {}

  static String of(String cleaned) {
    Matcher m = NARROW.matcher(cleaned);
    StringBuilder out = new StringBuilder(cleaned.length());
    while (m.find()) {
      m.appendReplacement(out, Matcher.quoteReplacement(wide(m.group())));
    }
    return m.appendTail(out).toString();
  }

  private static String wide(String narrow) {
    if (narrow.charAt(0) > 0x7f) {
      String kana = Normalizer.normalize(narrow, Normalizer.Form.NFKC);
      return kana.replace('\u3099', '゛').replace('\u309a', '゜');
    }
    return switch (narrow) {
      case " " -> "\u3000";
      case "\"" -> "”";
      case "'" -> "’";
      default -> String.valueOf((char) (narrow.charAt(0) + 0xFEE0));
    };
  }
}
