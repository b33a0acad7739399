// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import org.banto.base.Desk;
import org.banto.order.PaymentMethod;
import org.banto.order.Route;

/** Which route an order takes when it comes in. */
interface RouteChoice {
  /** The one route of a house that assigns none; what is paid or reviewed first waits on it for that. */
  RouteChoice FIXED =
      kind ->
          switch (kind) {
            case BANK_TRANSFER, CONVENIENCE_STORE, DEFERRED, INVOICE, LOAN ->
                Route.STANDARD.with(Desk.PAY_WAIT);
            case COD, CARD, WALLET, POINTS, OTHER -> Route.STANDARD;
          };

  /** The route of an order that is paid this way. */
  Route route(PaymentMethod.Kind kind);
}
