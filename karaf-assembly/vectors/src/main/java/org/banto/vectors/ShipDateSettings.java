// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of ship dates as the settings a shop would make for it, where the house has such settings. */
final class ShipDateSettings {
  /** The section where they stand. */
  static final String SECTION = "shipping";

  /** Where the parcel goes. */
  static final String PREFECTURE = "東京都";

  private static final Pattern BANDS =
      Pattern.compile("00:00=(\\d{1,2})(?:,(\\d{2}:\\d{2})=(\\d{1,2}))?");
  private static final int FARTHEST = 4_000;

  private ShipDateSettings() {}

  /** What the house cannot be told; empty where it can be told all of the row. */
  static Optional<String> missing(Row row) {
    if (!twoBands(row)) {
      return Optional.of("more than one cut-off time a day");
    }
    if (!row.text("extra").isEmpty()) {
      return Optional.of("days of a product, a supplier or a route");
    }
    if (!row.text("override").isEmpty()) {
      return Optional.of("a cut-off time of one day");
    }
    if (!row.text("not_before").isEmpty()) {
      return Optional.of("a day of release");
    }
    if (!row.text("slack").isEmpty()) {
      return Optional.of("days kept in hand before the wished day");
    }
    if (!row.text("no_delivery").isEmpty()) {
      return Optional.of("days on which a carrier does not deliver");
    }
    return row.text("mode").equals("LATEST")
        ? Optional.empty()
        : Optional.of("leaving early for a wished day");
  }

  /** One cut-off time with a day of work more after it, or none. */
  private static boolean twoBands(Row row) {
    Matcher m = BANDS.matcher(row.text("bands"));
    return m.matches()
        && (m.group(2) == null || Integer.parseInt(m.group(3)) == Integer.parseInt(m.group(1)) + 1);
  }

  /** The settings. */
  static Map<String, String> of(Row row) throws Malformed {
    Matcher bands = BANDS.matcher(row.text("bands"));
    if (!bands.matches()) {
      throw row.malformed("bands", "'" + row.text("bands") + "' is not such as 00:00=0,12:00=1");
    }
    Map<String, String> settings = new HashMap<>();
    settings.put("cutoff", bands.group(2) == null ? "23:59" : bands.group(2));
    settings.put("leadDays", bands.group(1));
    settings.put("weekdays", weekdays(row));
    settings.put("holidays", row.text("holidays"));
    settings.put("closed", days(row, "closed"));
    settings.put("open", days(row, "open"));
    if (!row.text("transit").isEmpty()) {
      settings.put("lead." + PREFECTURE, Long.toString(row.number("transit")));
    }
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  private static String weekdays(Row row) throws Malformed {
    return switch (row.text("week")) {
      case "ALL" -> "MON,TUE,WED,THU,FRI,SAT,SUN";
      case "MON-SAT" -> "MON,TUE,WED,THU,FRI,SAT";
      case "MON-FRI" -> "MON,TUE,WED,THU,FRI";
      default -> {
        if (!row.text("week").matches("[A-Z]{3}(,[A-Z]{3})*")) {
          throw row.malformed("week", "should be MON-FRI, MON-SAT, ALL or days such as MON,WED");
        }
        yield row.text("week");
      }
    };
  }

  private static String days(Row row, String column) throws Malformed {
    return row.parsed(
        column,
        "days such as 2026-12-28 or 2026-12-29..2027-01-03",
        text ->
            Arrays.stream(text.split("[,;]"))
                .filter(d -> !d.isEmpty())
                .flatMap(ShipDateSettings::span)
                .map(LocalDate::toString)
                .collect(Collectors.joining(",")));
  }

  private static Stream<LocalDate> span(String text) {
    String[] ends = text.split("\\.\\.");
    LocalDate first = LocalDate.parse(ends[0]);
    LocalDate last = ends.length > 1 ? LocalDate.parse(ends[1]) : first;
    if (last.isBefore(first) || first.plusDays(FARTHEST).isBefore(last)) {
      throw new DateTimeException(text);
    }
    return first.datesUntil(last.plusDays(1));
  }
}
