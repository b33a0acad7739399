// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.TimeSlot;

/** Reads the time of day a buyer wishes for; what is not understood stays as words. */
final class Slots {
  private static final Pattern BAND =
      Pattern.compile("(\\d{1,2})(?::00|時)?[-~〜～ー–−](\\d{1,2})(?::00|時)?(?:まで|の間)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})");
  private static final Pattern NONE =
      Pattern.compile("0|-|なし|無し|指定(?:し)?な[しい]|指定無し|希望(?:し)?な[しい]|希望無し|none");

  private Slots() {}

  static Optional<TimeSlot> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    if (plain.isEmpty() || none(plain)) {
      return Optional.empty();
    }
    if (plain.startsWith("午前") || plain.equalsIgnoreCase("am")) {
      return Optional.of(TimeSlot.MORNING);
    }
    if (plain.equals("午後") || plain.equals("午後中") || plain.equalsIgnoreCase("pm")) {
      return Optional.of(TimeSlot.AFTERNOON);
    }
    return Optional.of(band(plain).orElse(words(text)));
  }

  /** Whether the text says that nothing is wished. */
  static boolean none(String text) {
    return NONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()).matches();
  }

  private static TimeSlot words(String text) {
    return new TimeSlot(text, Optional.empty(), Optional.empty());
  }

  private static Optional<TimeSlot> band(String plain) {
    Matcher band = BAND.matcher(plain);
    Matcher m = band.matches() ? band : DIGITS.matcher(plain);
    if (!m.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(m.group(1));
    int to = Integer.parseInt(m.group(2));
    return from < to && to < 24 ? Optional.of(TimeSlot.hours(from, to)) : Optional.empty();
  }
}
