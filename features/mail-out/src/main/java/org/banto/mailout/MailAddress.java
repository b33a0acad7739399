// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Optional;
import java.util.regex.Pattern;
import org.banto.base.Text;

/**
 * What a mail address may consist of before it goes near a mail server. A character beyond ASCII is
 * cut to its lower byte by some libraries, and U+560D U+560A are then the end of a command; so none
 * is let through, and neither is anything that stands around addresses in a header. Dots may stand
 * anywhere: old addresses of mobile phones have them where RFC 5322 allows none.
 */
final class MailAddress {
  private static final int LONGEST = 254;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}";
  private static final Pattern ADDRESS =
      Pattern.compile("(" + ATOM + "|\"" + ATOM + "\")@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  private MailAddress() {}

  /** Why no mail can go to it, in words for staff that do not quote it; empty when one can. */
  static Optional<Text> fault(String address) {
    if (address.isBlank()) {
      return Optional.of(new Text("メールアドレスがありません", "There is no mail address"));
    }
    if (!address.chars().allMatch(c -> c > ' ' && c <= '~')) {
      return Optional.of(
          new Text(
              "メールアドレスに使えない文字（全角・空白・制御文字）があります",
              "The mail address has signs that cannot be used (full width, blanks, control characters)"));
    }
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      return Optional.of(new Text("メールアドレスの形が正しくありません", "This is no mail address"));
    }
    return Optional.empty();
  }

  /** A header's value as it may be sent: what controls a line or a terminal is a space in it. */
  static String header(String value) {
    return value.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }
}
