// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Chooses the ship dates of orders anew by the shop's calendar as it is now: a changed calendar
 * moves none by itself. Days that somebody chose stay.
 */
@Component(service = OrderAction.class)
public final class RedateAction implements OrderAction {
  private static final Description IS =
      new Description(
          "shipping.redate",
          new Text("出荷予定日を計算し直す", "Reckon the ship dates anew"),
          "orders.edit",
          List.of());

  private final Planner planner;

  /** Remembers. */
  @Activate
  public RedateAction(@Reference Planner planner) {
    this.planner = planner;
  }

  @Override
  public Description description(AccountId account) {
    return IS;
  }

  @Override
  public Function<Order, Decision> decide(AccountId account, Request request) {
    return order -> {
      Order dated = planner.redate(order);
      return days(dated).equals(days(order))
          ? Decision.Stop.of(
              new Text("計算しても同じ日か、手で決めた日です", "It comes out the same, or somebody chose the day"))
          : new Decision.Go(dated, "shipment.changed", request.because("出荷予定日を計算し直し"));
    };
  }

  private static List<Optional<LocalDate>> days(Order order) {
    return order.live().stream().map(Shipment::shipDate).toList();
  }
}
