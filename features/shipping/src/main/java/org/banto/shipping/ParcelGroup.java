// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Orders, and the orders with which they share parcels (同梱), as they are now. */
final class ParcelGroup {
  private final Set<OrderId> asked = new LinkedHashSet<>();
  private final Map<OrderId, Order> all = new HashMap<>();

  private ParcelGroup() {}

  static ParcelGroup of(OrderService orders, AccountId account, List<Order> some) {
    ParcelGroup company = new ParcelGroup();
    Set<OrderId> others = new LinkedHashSet<>();
    for (Order order : some) {
      company.asked.add(order.id());
      company.all.put(order.id(), order);
      for (Shipment s : order.live()) {
        s.lead().ifPresent(n -> others.add(n.order()));
        s.companions().forEach(n -> others.add(n.order()));
      }
    }
    others.removeAll(company.asked);
    if (!others.isEmpty()) {
      orders.find(account, others).forEach(o -> company.all.put(o.id(), o));
    }
    return company;
  }

  /** A shipment as its lead stands; one whose lead has gone is by itself. */
  Shipment inStep(Shipment s) {
    return s.lead().isEmpty() ? s : find(s.lead().get()).map(s::following).orElseGet(s::alone);
  }

  /** Why a shipment of a shared parcel cannot be written now. */
  Optional<LabelProblem> against(Shipment s) {
    if (s.lead().isPresent()) {
      return s.state() == ShipmentState.RELEASED ? aloneAsked(s, s.lead().get()) : Optional.empty();
    }
    return s.companions().stream()
        .filter(n -> find(n).flatMap(Shipment::lead).filter(s.number()::equals).isPresent())
        .flatMap(n -> unready(s, n).stream())
        .findFirst();
  }

  private Optional<LabelProblem> aloneAsked(Shipment s, ShipmentNumber lead) {
    if (asked.contains(lead.order())) {
      return Optional.empty();
    }
    String number = number(lead);
    return Optional.of(
        problem(
            s,
            "companion",
            new Text(
                "注文 %s に同梱する出荷です。一緒に出力するか、同梱を解除してください。".formatted(number),
                "It travels with order %s: write both together, or take them apart."
                    .formatted(number))));
  }

  private Optional<LabelProblem> unready(Shipment lead, ShipmentNumber companion) {
    Order other = all.get(companion.order());
    Optional<LabelProblem> refused = SlipFaults.refusal(other);
    boolean waits = find(companion).filter(Shipment::waiting).isPresent();
    if (refused.isEmpty() && !waits) {
      return Optional.empty();
    }
    String number = other.key().number();
    String desk = other.desk().japanese();
    return Optional.of(
        problem(
            lead,
            "companion",
            new Text(
                "同梱する注文 %s が「%s」です。進めるか、同梱を解除してください。".formatted(number, desk)
                    + refused.map(LabelProblem::ja).orElse(""),
                "Order %s, which travels with it, is not ready: move it on, or take them apart."
                    .formatted(number))));
  }

  private Optional<Shipment> find(ShipmentNumber number) {
    return Optional.ofNullable(all.get(number.order())).flatMap(o -> o.shipment(number));
  }

  private String number(ShipmentNumber of) {
    return Optional.ofNullable(all.get(of.order())).map(o -> o.key().number()).orElseGet(of::value);
  }

  private static LabelProblem problem(Shipment s, String code, Text sentence) {
    return new LabelProblem(s.number(), "", code, sentence, Map.of());
  }
}
