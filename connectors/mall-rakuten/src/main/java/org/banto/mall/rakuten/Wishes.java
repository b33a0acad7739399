// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.DeliveryWish;
import org.banto.base.TimeSlot;

/**
 * When the buyer wants it: from the fields; where they are empty, from the form that begins the remarks
 * ({@code [配送日時指定:]}, a line with the day, a line with the time).
 */
final class Wishes {
  private static final Pattern FORM =
      Pattern.compile("\\[配送日時指定:\\]\\s*\\n(.*?)(?=\\n\\s*\\[|\\z)", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})");
  private static final Pattern BAND =
      Pattern.compile("(\\d{1,2})(?:時|:00)\\s*[~～〜－-]\\s*(\\d{1,2})(?:時|:00)");

  private Wishes() {}

  static DeliveryWish of(JsonNode order) {
    Optional<LocalDate> day = RmsTime.day(Fields.text(order, "deliveryDate"));
    Optional<TimeSlot> slot = slot(order.path("shippingTerm").asInt(0));
    if (day.isPresent() && slot.isPresent()) {
      return new DeliveryWish(day, slot);
    }
    Matcher form = FORM.matcher(Fields.text(order, "remarks"));
    String words = form.find() ? form.group(1) : "";
    return new DeliveryWish(day.or(() -> day(words)), slot.or(() -> slot(words)));
  }

  /** A wish in words, as in order mails. */
  static DeliveryWish of(String words) {
    return new DeliveryWish(day(words), slot(words));
  }

  /** {@code shippingTerm}: 0 none, 1 morning, 2 afternoon, 9 other, else hhhh with its first zero dropped. */
  static Optional<TimeSlot> slot(int term) {
    return switch (term) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(TimeSlot.MORNING);
      case 2 -> Optional.of(TimeSlot.AFTERNOON);
      case 9 -> Optional.of(other("その他の時間帯"));
      default -> Optional.of(band(term / 100, term % 100).orElseGet(() -> other("時間帯 " + term)));
    };
  }

  private static Optional<LocalDate> day(String words) {
    Matcher m = DAY.matcher(words);
    if (!m.find()) {
      return Optional.empty();
    }
    String text =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            m.group(1),
            Integer.parseInt(m.group(2)),
            Integer.parseInt(m.group(3)));
    return RmsTime.day(text);
  }

  private static Optional<TimeSlot> slot(String words) {
    if (words.contains("午前")) {
      return Optional.of(TimeSlot.MORNING);
    }
    Matcher m = BAND.matcher(words);
    if (m.find()) {
      return band(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }
    return words.contains("午後") ? Optional.of(TimeSlot.AFTERNOON) : Optional.empty();
  }

  private static Optional<TimeSlot> band(int from, int to) {
    return from < to && to < 24 ? Optional.of(TimeSlot.hours(from, to)) : Optional.empty();
  }

  private static TimeSlot other(String label) {
    return new TimeSlot(label, Optional.empty(), Optional.empty());
  }
}
