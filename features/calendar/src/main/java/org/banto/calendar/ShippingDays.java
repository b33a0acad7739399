// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * When a shop ships, as it has set it in the section {@value #SECTION} by the keys of {@link
 * ShippingKeys}. What was kept by a former version and makes no sense any more counts as not set.
 *
 * @param bands by the time of day
 * @param dayBands those of single days
 * @param basis from when an order is reckoned
 * @param prepaidBasis the same of one whose money is awaited first
 * @param summed whether days of goods, suppliers, routes and the shop are added up, else the most
 *     counts
 * @param early whether an order with a wished day leaves as soon as it can
 * @param slack days it leaves before it would have to for the wished day
 * @param calendars by whose: {@value #SHOP}, {@code warehouse.}, {@code carrier.ID.}
 * @param noDelivery days of the week on which a carrier does not deliver, by its id
 * @param extra shipping days besides, by {@code shop}, {@code route.ID}, {@code supplier.NAME}
 * @param releases days before which goods do not leave, by their code
 * @param carrierDays days to a prefecture, where set
 */
record ShippingDays(
    Bands bands,
    Map<LocalDate, Bands> dayBands,
    Basis basis,
    Basis prepaidBasis,
    boolean summed,
    boolean early,
    int slack,
    Map<String, DayCalendar> calendars,
    Map<String, Set<DayOfWeek>> noDelivery,
    Map<String, Integer> extra,
    Map<String, LocalDate> releases,
    Map<String, Integer> carrierDays) {
  /** From when an order is reckoned. */
  enum Basis {
    ORDERED,
    RECEIVED,
    PAID
  }

  /** The section of the settings. */
  static final String SECTION = "shipping";

  /** The shop's own calendar, which always is there. */
  static final String SHOP = "";

  static ShippingDays of(Map<String, String> s) {
    Map<String, DayCalendar> calendars = new HashMap<>();
    calendars.put(SHOP, calendar(s, SHOP));
    for (String key : s.keySet()) {
      ShippingKeys.owner(key).ifPresent(c -> calendars.computeIfAbsent(c, o -> calendar(s, o)));
    }
    Map<LocalDate, Bands> dayBands = new HashMap<>();
    each(s, "bands.", Bands::of).forEach((day, bands) -> dayBands.put(LocalDate.parse(day), bands));
    Map<String, Set<DayOfWeek>> noDelivery = new HashMap<>();
    each(s, ShippingKeys.CARRIER, ShippingKeys::weekdays)
        .forEach(
            (key, days) ->
                ShippingKeys.before(ShippingKeys.NO_DELIVERY, key)
                    .ifPresent(carrier -> noDelivery.put(carrier, days)));
    return new ShippingDays(
        bands(s),
        Map.copyOf(dayBands),
        value(s, "basis", Basis::valueOf).orElse(Basis.ORDERED),
        value(s, "prepaidBasis", Basis::valueOf).orElse(Basis.PAID),
        "SUM".equals(s.get("combine")),
        "EARLIEST".equals(s.get("mode")),
        value(s, "slack", ShippingKeys::days).orElse(0),
        Map.copyOf(calendars),
        Map.copyOf(noDelivery),
        each(s, "extra.", ShippingKeys::days),
        each(s, "release.", LocalDate::parse),
        each(s, ShippingKeys.LEAD, ShippingKeys::days));
  }

  /** Bands, or what a shop had set before there were any: one cut-off time and days of work. */
  private static Bands bands(Map<String, String> s) {
    if (s.containsKey("bands")) {
      return value(s, "bands", Bands::of).orElse(Bands.NOON);
    }
    return Bands.cutOff(
        value(s, "cutoff", LocalTime::parse).orElse(LocalTime.NOON),
        value(s, "leadDays", ShippingKeys::days).orElse(0));
  }

  /** A warehouse or a carrier takes national holidays as days like others where nothing is said. */
  private static DayCalendar calendar(Map<String, String> s, String of) {
    String holidays = s.getOrDefault(of + "holidays", of.isEmpty() ? "closed" : "open");
    return new DayCalendar(
        value(s, of + "weekdays", ShippingKeys::weekdays)
            .orElse(of.isEmpty() ? ShippingKeys.WORKING_WEEK : ShippingKeys.WHOLE_WEEK),
        holidays.equals("open"),
        value(s, of + "closed", DaySpans::of).orElse(DaySpans.NONE),
        value(s, of + "open", DaySpans::of).orElse(DaySpans.NONE));
  }

  private static <T> Map<String, T> each(
      Map<String, String> s, String prefix, Function<String, T> reader) {
    Map<String, T> all = new HashMap<>();
    for (String key : s.keySet()) {
      ShippingKeys.after(prefix, key)
          .ifPresent(name -> value(s, key, reader).ifPresent(v -> all.put(name, v)));
    }
    return Map.copyOf(all);
  }

  private static <T> Optional<T> value(
      Map<String, String> s, String key, Function<String, T> reader) {
    String text = s.getOrDefault(key, "").strip();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
