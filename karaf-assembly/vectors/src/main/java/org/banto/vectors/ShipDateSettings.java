// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.house.ProductMaster;
import org.banto.order.Route;

/** A row of ship dates as the settings a shop would make for it. */
final class ShipDateSettings {
  /** The section where they stand. */
  static final String SECTION = "shipping";

  /** Where the parcel goes. */
  static final String PREFECTURE = "東京都";

  /** By which carrier it goes. */
  private static final String CARRIER = "yamato";

  private static final String SUPPLIER = "仕入先";

  private static final int FARTHEST = 4_000;

  private ShipDateSettings() {}

  /** The settings. */
  static Map<String, String> of(Row row) throws Malformed {
    Map<String, String> settings = new HashMap<>();
    settings.put("bands", row.text("bands"));
    if (!row.text("override").isEmpty()) {
      for (String day : row.text("override").split("[;,]")) {
        int colon = day.indexOf(':');
        settings.put(
            "bands." + day.substring(0, colon), day.substring(colon + 1).replace('/', ','));
      }
    }
    String basis = row.text("basis");
    settings.put(basis.equals("PAID") ? "prepaidBasis" : "basis", basis);
    settings.put("combine", row.text("combine"));
    settings.put("mode", row.text("mode"));
    settings.put("slack", row.text("slack"));
    settings.put("weekdays", weekdays(row));
    settings.put("holidays", row.text("holidays"));
    settings.put("closed", days(row, "closed"));
    settings.put("open", days(row, "open"));
    settings.put("carrier." + CARRIER + ".noDelivery", row.text("no_delivery"));
    settings.put("release." + SampleOrder.CODE, row.text("not_before"));
    settings.put("lead." + PREFECTURE, row.text("transit"));
    for (String[] extra : extra(row)) {
      switch (extra[0]) {
        case "supplier" -> settings.put("extra.supplier." + SUPPLIER, extra[1]);
        case "route" -> settings.put("extra.route." + Route.STANDARD.id(), extra[1]);
        case "shop" -> settings.put("extra.shop", extra[1]);
        default -> {
          // Days of goods stand in their master.
        }
      }
    }
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  /** What the master says of the goods, one for each line; one line without days where none has. */
  static List<ProductMaster.Delay> goods(Row row) {
    List<Integer> days =
        extra(row).stream()
            .filter(e -> e[0].equals("product"))
            .map(e -> Integer.valueOf(e[1]))
            .toList();
    return (days.isEmpty() ? List.of(0) : days)
        .stream().map(d -> new ProductMaster.Delay(d, SUPPLIER)).toList();
  }

  private static List<String[]> extra(Row row) {
    return row.text("extra").isEmpty()
        ? List.of()
        : Arrays.stream(row.text("extra").split("[;,]")).map(e -> e.split(":")).toList();
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
