// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words by which somebody can be reached: they do not belong where everybody reads them. */
final class ContactWords {
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  /** All kinds of dashes that staff and buyers type between the parts of a number. */
  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30FC\\uFF70]");

  /** As numbers are written in Japan: with a 0, or a +81, and ten or eleven digits in all. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9-])(?:\\+81[- ]?[0-9]{1,4}|\\(?0[0-9]{1,4}\\)?)[- ]?[0-9]{1,4}[- ]?[0-9]{3,4}(?![0-9-])");

  private ContactWords() {}

  /** Those in a text, as they are compared: none where it holds nobody's. */
  static Set<String> in(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String dashed = DASH.matcher(plain).replaceAll("-");
    Set<String> found =
        MAIL.matcher(plain).results().map(MatchResult::group).collect(Collectors.toSet());
    PHONE
        .matcher(dashed)
        .results()
        .map(m -> digits(m.group()))
        .filter(ContactWords::whole)
        .forEach(found::add);
    return new TreeSet<>(found);
  }

  private static String digits(String phone) {
    return phone.replace("+81", "0").replaceAll("[^0-9]", "").replaceFirst("^00", "0");
  }

  private static boolean whole(String digits) {
    return digits.length() == 10 || digits.length() == 11;
  }
}
