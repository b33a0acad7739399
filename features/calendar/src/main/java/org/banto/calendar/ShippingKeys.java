// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * The settings of when a shop ships, in the section {@value ShippingDays#SECTION}: {@code bands}
 * ({@code 00:00=0,12:00=1}) and {@code bands.yyyy-MM-dd} of one day; {@code basis} and {@code
 * prepaidBasis} (ORDERED, RECEIVED, PAID); {@code combine} (MAX, SUM), {@code mode} (LATEST,
 * EARLIEST), {@code slack}; {@code weekdays} (MON,TUE,WED,THU,FRI), {@code holidays} (closed,
 * open), {@code closed} and {@code open} (days, see {@link DaySpans}), the same with {@code
 * warehouse.} or {@code carrier.ID.} before; {@code carrier.ID.noDelivery} (days of the week);
 * {@code extra.shop}, {@code extra.route.ID}, {@code extra.supplier.NAME} (shipping days); {@code
 * release.CODE} (a day); {@code lead.PREFECTURE} (days the carrier needs). {@code cutoff} and
 * {@code leadDays} are what a shop had set before there were bands, and count where there are none.
 */
final class ShippingKeys {
  /** Where nothing is set. */
  static final Set<DayOfWeek> WORKING_WEEK =
      Collections.unmodifiableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /** All seven. */
  static final Set<DayOfWeek> WHOLE_WEEK =
      Collections.unmodifiableSet(EnumSet.allOf(DayOfWeek.class));

  /** Begins the days to a prefecture. */
  static final String LEAD = "lead.";

  /** Begins what is of a carrier. */
  static final String CARRIER = "carrier.";

  /** Ends the days of the week on which a carrier does not deliver. */
  static final String NO_DELIVERY = ".noDelivery";

  /** Begins the calendar of what warehouses ship. */
  static final String WAREHOUSE = "warehouse.";

  private static final String DAY_BANDS = "bands.";
  private static final String RELEASE = "release.";
  private static final Set<String> CALENDAR = Set.of("weekdays", "holidays", "closed", "open");
  private static final int FARTHEST = 60;

  /** What makes sense, by key. */
  private static final Map<String, Consumer<String>> SENSE =
      Map.ofEntries(
          Map.entry("bands", Bands::of),
          Map.entry("cutoff", ShippingKeys::time),
          Map.entry("leadDays", ShippingKeys::days),
          Map.entry("basis", one("ORDERED", "RECEIVED")),
          Map.entry("prepaidBasis", one("ORDERED", "RECEIVED", "PAID")),
          Map.entry("combine", one("MAX", "SUM")),
          Map.entry("mode", one("LATEST", "EARLIEST")),
          Map.entry("slack", ShippingKeys::days),
          Map.entry("weekdays", ShippingKeys::weekdays),
          Map.entry("holidays", one("closed", "open")),
          Map.entry("closed", DaySpans::of),
          Map.entry("open", DaySpans::of),
          Map.entry("extra.shop", ShippingKeys::days));

  private ShippingKeys() {}

  /** What follows a prefix in a key that has it and more. */
  static Optional<String> after(String prefix, String key) {
    return key.startsWith(prefix) && key.length() > prefix.length()
        ? Optional.of(key.substring(prefix.length()))
        : Optional.empty();
  }

  /** What stands before the end of a key that has it and more. */
  static Optional<String> before(String suffix, String key) {
    return key.endsWith(suffix) && key.length() > suffix.length()
        ? Optional.of(key.substring(0, key.length() - suffix.length()))
        : Optional.empty();
  }

  /** Whose calendar a key is of, other than the shop's: {@code warehouse.}, {@code carrier.ID.}. */
  static Optional<String> owner(String key) {
    int dot = key.lastIndexOf('.');
    if (dot < 0 || !CALENDAR.contains(key.substring(dot + 1))) {
      return Optional.empty();
    }
    String owner = key.substring(0, dot + 1);
    boolean carrier = owner.matches("carrier\\.[a-z0-9-]{1,30}\\.");
    return carrier || owner.equals(WAREHOUSE) ? Optional.of(owner) : Optional.empty();
  }

  /** Whether it is one of the keys of when a shop ships, but for those of its calendar. */
  static boolean knows(String key) {
    return SENSE.containsKey(key) && !isOfCalendar(key)
        || after(LEAD, key).isPresent()
        || after("extra.route.", key).isPresent()
        || after("extra.supplier.", key).isPresent()
        || after(RELEASE, key).isPresent();
  }

  /** Whether it is one of the keys of the calendar (休日設定機能); the shop's weekdays are not. */
  static boolean isOfCalendar(String key) {
    return Set.of("holidays", "closed", "open").contains(key)
        || owner(key).isPresent()
        || key.matches("carrier\\.[a-z0-9-]{1,30}\\.noDelivery")
        || after(DAY_BANDS, key).isPresent();
  }

  /**
   * Looks at what a shop wants to set.
   *
   * @throws Rejection naming the key and what is wrong with its value
   */
  static void check(String key, String value) {
    try {
      sense(key).accept(value);
    } catch (DateTimeException | IllegalArgumentException e) {
      Text why =
          e instanceof Rejection r
              ? r.sentence()
              : new Text("使えない値です: " + value, "cannot be: " + value);
      throw new Rejection(new Text(key + ": " + why.ja(), key + ": " + why.en()), e);
    }
  }

  /** Looks at a value of a key that is known. */
  private static Consumer<String> sense(String key) {
    if (after(DAY_BANDS, key).isPresent()) {
      return value -> {
        day(key.substring(DAY_BANDS.length()));
        Bands.of(value);
      };
    }
    if (owner(key).isPresent()) {
      return SENSE.get(key.substring(key.lastIndexOf('.') + 1));
    }
    if (key.endsWith(NO_DELIVERY)) {
      return ShippingKeys::weekdays;
    }
    if (key.startsWith(RELEASE)) {
      return ShippingKeys::day;
    }
    return SENSE.getOrDefault(key, ShippingKeys::days);
  }

  private static Consumer<String> one(String... values) {
    return value -> {
      if (!List.of(values).contains(value)) {
        String all = String.join(", ", values);
        throw new Rejection(new Text("次のどれかです: " + all, "has to be one of: " + all));
      }
    };
  }

  private static void time(String text) {
    LocalTime.parse(text.strip());
  }

  private static void day(String text) {
    try {
      LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Rejection(new Text(text + " という日はありません", "there is no day " + text), e);
    }
  }

  /**
   * Days, 0 to 60.
   *
   * @throws Rejection when it is no such number
   */
  static int days(String text) {
    if (!text.strip().matches("[0-9]{1,2}") || Integer.parseInt(text.strip()) > FARTHEST) {
      throw new Rejection(
          new Text(
              "日数は0から" + FARTHEST + "までです: " + text,
              "days are from 0 to " + FARTHEST + ": " + text));
    }
    return Integer.parseInt(text.strip());
  }

  /**
   * Days of the week by their English names or the first three letters of them.
   *
   * @throws Rejection when there is none, or one is unknown
   */
  static Set<DayOfWeek> weekdays(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : text.split("[\\s,、]+")) {
      if (!word.isEmpty()) {
        days.add(
            weekday(word)
                .orElseThrow(
                    () ->
                        new Rejection(
                            new Text("曜日ではありません: " + word, "is no day of the week: " + word))));
      }
    }
    if (days.isEmpty()) {
      throw new Rejection(new Text("曜日を1つ以上選んでください", "choose at least one day of the week"));
    }
    return days;
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return Stream.of(DayOfWeek.values())
        .filter(d -> d.name().startsWith(word.toUpperCase(Locale.ROOT)) && word.length() >= 3)
        .findFirst();
  }
}
