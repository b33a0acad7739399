// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import org.banto.order.PaymentMethod;
import org.banto.order.Route;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Gives an order that comes in the route for how it is paid (処理ルート振り分け). Without the function all
 * take the one route; orders that are here keep theirs.
 */
@Component(
    service = RouteAssignment.class,
    configurationPid = "banto.function.route-assignment",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RouteAssignment implements RouteChoice {
  @Override
  public Route route(PaymentMethod.Kind kind) {
    return switch (kind) {
      case BANK_TRANSFER, CONVENIENCE_STORE -> Route.PREPAID;
      case COD -> Route.COD;
      case DEFERRED, INVOICE, LOAN -> Route.DEFERRED;
      case CARD, WALLET, POINTS, OTHER -> Route.STANDARD;
    };
  }
}
