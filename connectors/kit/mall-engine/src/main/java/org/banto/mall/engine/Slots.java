// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.TimeSlot;

/** The malls' ways to write a time of day wished for: 1416, 14:00-16:00, 14時〜16時, 午前中. */
public final class Slots {
  private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
  private static final Pattern BAND =
      Pattern.compile(
          "(\\d{1,2})(?:[:時](\\d{2})?)?(?::\\d{2})?分?\\s*[~〜ー−–-]\\s*(\\d{1,2})(?:[:時](\\d{2})?)?.*");
  private static final Pattern NO_WISH =
      Pattern.compile("(?:希望|指定)(?:は|を)?(?:し)?(?:なし|無し|ない)?|0|なし|-");

  private Slots() {}

  /** The band that the words say; words that are no band are kept as they are. */
  public static Optional<TimeSlot> read(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
    if (plain.isEmpty() || NO_WISH.matcher(plain).matches()) {
      return Optional.empty();
    }
    Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      return Optional.of(band(words, digits.group(1), null, digits.group(2), null));
    }
    if (plain.contains("午前")) {
      return Optional.of(TimeSlot.MORNING);
    }
    Matcher band = BAND.matcher(plain);
    if (band.matches()) {
      return Optional.of(band(words, band.group(1), band.group(2), band.group(3), band.group(4)));
    }
    return Optional.of(plain.equals("午後") ? TimeSlot.AFTERNOON : as(words));
  }

  /** The band between two times that the mall gives apart; nothing when both are missing. */
  public static Optional<TimeSlot> between(String from, String to) {
    return from.isBlank() && to.isBlank() ? Optional.empty() : read(from + '-' + to);
  }

  private static TimeSlot band(String words, String h1, String m1, String h2, String m2) {
    int from = minutes(h1, m1);
    int to = minutes(h2, m2);
    if (from >= to || to >= 24 * 60) {
      return as(words);
    }
    if (from % 60 == 0 && to % 60 == 0) {
      return TimeSlot.hours(from / 60, to / 60);
    }
    return new TimeSlot(words.strip(), Optional.of(time(from)), Optional.of(time(to)));
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  private static LocalTime time(int minutes) {
    return LocalTime.of(minutes / 60, minutes % 60);
  }

  private static TimeSlot as(String words) {
    return new TimeSlot(words.strip(), Optional.empty(), Optional.empty());
  }
}
