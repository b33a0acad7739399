// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;

/**
 * Why a shipment cannot go into its carrier's file, beside what stands there now.
 *
 * @param shipment which one
 * @param order of which order
 * @param carrier its carrier
 * @param recipient who receives
 * @param column the carrier's name of the column
 * @param code the carrier's own error code where known, or the house's; the order's finding is {@code
 *     label.<code>}
 * @param ja what staff reads
 * @param en the same in English
 * @param was what the proposal would change, as it is
 * @param proposal what would make it fit, by the same names; empty for none
 */
public record LabelFault(
    String shipment,
    long order,
    String carrier,
    String recipient,
    String column,
    String code,
    String ja,
    String en,
    Map<String, String> was,
    Map<String, String> proposal) {
  static List<LabelFault> of(List<LabelProblem> problems, List<Order> orders) {
    Map<OrderId, Order> known =
        orders.stream().collect(Collectors.toMap(Order::id, Function.identity(), (a, b) -> a));
    return problems.stream()
        .map(p -> of(p, Optional.ofNullable(known.get(p.shipment().order()))))
        .toList();
  }

  private static LabelFault of(LabelProblem p, Optional<Order> order) {
    Optional<Shipment> shipment = order.flatMap(o -> o.shipment(p.shipment()));
    Optional<Person> to =
        shipment.map(s -> order.get().placed().destinations().get(s.destination()).recipient());
    Map<String, String> now = new HashMap<>();
    to.ifPresent(
        person -> {
          now.put("name", person.name());
          now.put("company", person.company());
          now.put("street", person.address().street());
          now.put("building", person.address().building());
        });
    shipment.flatMap(s -> s.wish().slot()).ifPresent(slot -> now.put("slot", slot.label()));
    now.keySet().retainAll(p.proposal().keySet());
    return new LabelFault(
        p.shipment().value(),
        p.shipment().order().value(),
        shipment.map(s -> s.carriage().carrier()).orElse(""),
        to.map(Person::name).orElse(""),
        p.column(),
        p.code(),
        p.ja(),
        p.en(),
        now,
        p.proposal());
  }
}
