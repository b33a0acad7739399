// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.shipment.Carriage;
import org.banto.shipment.ShipDateChoice;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/** How effects of rules are spelt. */
final class RuleKinds {
  static final String TAG_GIVEN = "tag.add";
  static final String TAG_DROPPED = "tag.drop";
  static final String ITEM = "item.add";
  static final String REMARKS = "remarks";
  static final String ASK = "ask";
  static final String CLAIM = "claim";
  static final String SHIP_DATE = "ship.date";

  private static final String BETWEEN = "\u001f";

  private RuleKinds() {}

  /** A route with its desks, as a house may have changed them. */
  static String route(Route route) {
    return route.id()
        + ":"
        + route.desks().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  static Route route(String kept) {
    String[] sides = kept.split(":", 2);
    List<Desk> desks = Stream.of(sides[1].split(",")).map(Desk::valueOf).toList();
    return new Route(sides[0], desks);
  }

  static String carriage(Carriage c) {
    return c.carrier() + "/" + c.label() + "/" + c.temperature();
  }

  static Carriage carriage(String kept, Carriage as) {
    String[] parts = kept.split("/", -1);
    return new Carriage(parts[0], parts[1], Temperature.valueOf(parts[2]), as.place());
  }

  /** The day of a shipment, and who chose it. */
  static String dated(Shipment s) {
    String day = s.shipDate().map(LocalDate::toString).orElse("");
    return s.dateChoice()
        .map(
            c ->
                String.join(
                    BETWEEN,
                    day,
                    c.by().name(),
                    c.why().map(Text::ja).orElse(""),
                    c.why().map(Text::en).orElse("")))
        .orElse(day);
  }

  static Shipment dated(String kept, Shipment as) {
    String[] parts = kept.split(BETWEEN, -1);
    Optional<ShipDateChoice> choice =
        parts.length < 4
            ? Optional.empty()
            : Optional.of(
                new ShipDateChoice(
                    ShipDateChoice.By.valueOf(parts[1]),
                    parts[2].isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Text(parts[2], parts[3]))));
    return as.dated(LocalDate.parse(parts[0]), choice);
  }

  /** The shipments that rules may still change. */
  static List<Shipment> open(Order order) {
    return order.live().stream().filter(s -> s.open() && s.lead().isEmpty()).toList();
  }
}
