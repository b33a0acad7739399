// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;

/**
 * What a correction that a check proposes would make of one part of an order; no yes is given to it
 * unseen.
 *
 * @param part which: {@code name}, {@code company}, {@code phone}, {@code zip}, {@code address},
 *     {@code wish.date}, {@code wish.slot}, {@code ship.date}, {@code tax} in percent, {@code
 *     carrier}, {@code label} or {@code temperature}
 * @param before as it is, or empty
 * @param after as it would be, or empty
 */
public record ProposedChange(String part, String before, String after) {
  /** All parts that would be another; none where nothing is proposed. */
  static List<ProposedChange> of(Order order, Finding finding) {
    Map<String, String> values = finding.fix().values();
    Stream<ProposedChange> all =
        switch (finding.fix().kind()) {
          case "address.replace" -> recipient(order, values);
          case "shipdate.set" ->
              Stream.of(
                  new ProposedChange("ship.date", said(order.shipDate()), said(values, "date")));
          case "wish.set" -> wish(order.placed().wish(), values);
          case "tax.set" ->
              Stream.of(new ProposedChange("tax", said(values, "from"), said(values, "to")));
          case "carriage.set" -> carriage(order, values);
          default -> Stream.empty();
        };
    return all.filter(c -> !c.before.equals(c.after)).toList();
  }

  private static Stream<ProposedChange> recipient(Order order, Map<String, String> values) {
    int n = Integer.parseInt(values.getOrDefault("destination", "0"));
    if (n < 0 || n >= order.placed().destinations().size()) {
      return Stream.empty();
    }
    Person who = order.placed().destinations().get(n).recipient();
    Address old = who.address();
    Address put =
        new Address(
            old.zip(),
            values.getOrDefault("prefecture", old.prefecture()),
            values.getOrDefault("city", old.city()),
            values.getOrDefault("street", old.street()),
            values.getOrDefault("building", old.building()));
    return Stream.of(
        part("name", who.name(), values),
        part("company", who.company(), values),
        part("zip", old.zip(), values),
        new ProposedChange("address", line(old), line(put)),
        part("phone", who.phone(), values));
  }

  private static String line(Address a) {
    String place = a.prefecture() + a.city() + a.street();
    return a.building().isEmpty() ? place : place + " " + a.building();
  }

  private static Stream<ProposedChange> wish(DeliveryWish old, Map<String, String> values) {
    return Stream.of(
        new ProposedChange("wish.date", said(old.date()), said(values, "date")),
        part("wish.slot", old.slot().map(TimeSlot::label).orElse(""), "slot", values));
  }

  private static Stream<ProposedChange> carriage(Order order, Map<String, String> values) {
    Carriage old = order.live().stream().findFirst().map(Shipment::carriage).orElse(Carriage.NONE);
    return Stream.of(
        part("carrier", old.carrier(), values),
        part("label", old.label(), values),
        part("temperature", old.temperature().name(), values));
  }

  private static ProposedChange part(String name, String old, Map<String, String> values) {
    return part(name, old, name, values);
  }

  /** What is not named in the proposal stays. */
  private static ProposedChange part(
      String part, String old, String name, Map<String, String> values) {
    return new ProposedChange(part, old, values.getOrDefault(name, old));
  }

  private static String said(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  private static String said(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
