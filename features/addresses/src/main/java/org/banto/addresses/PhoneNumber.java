// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A telephone number of Japan, as people and spreadsheets write it. */
final class PhoneNumber {
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern ZEROS = Pattern.compile("0+");

  /** Eleven digits of mobile and IP telephones, ten of all others; 0800 has eleven too. */
  private static final Pattern FORM = Pattern.compile("0[5-9]0[0-9]{8}|(?!0[5789]0)0[1-9][0-9]{8}");

  private PhoneNumber() {}

  static String digits(String said) {
    return NO_DIGIT.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether it can be dialled in Japan. */
  static boolean good(String said) {
    String digits = digits(said);
    return FORM.matcher(digits).matches() && !ZEROS.matcher(digits).matches();
  }

  /** What it was before a spreadsheet took its first 0 away, or in the form for calls from abroad. */
  static Optional<String> meant(String said) {
    String digits = digits(said);
    String home = digits.replaceFirst("^(0081|81)0?", "0");
    return Stream.of("0" + digits, home).filter(PhoneNumber::good).findFirst();
  }
}
