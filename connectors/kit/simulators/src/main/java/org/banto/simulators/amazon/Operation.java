// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.simulators.Call;

/** What can be asked, and how often by the published default plan: requests a second, and at once. */
enum Operation {
  LOGIN("token", "POST", "/auth/o2/token", 0, 0),
  RESTRICTED("createRestrictedDataToken", "POST", "/tokens/2021-03-01/restrictedDataToken", 1, 10),
  SEARCH("searchOrders", "GET", "/orders/2026-01-01/orders", 0.0056, 20),
  GET("getOrder", "GET", "/orders/2026-01-01/orders/([^/]+)", 0.5, 30),
  CONFIRM("confirmShipment", "POST", "/orders/v0/orders/([^/]+)/shipmentConfirmation", 2, 10),
  FULFIL("createFulfillmentOrder", "POST", Paths.FULFILMENTS, 2, 30),
  FULFILMENTS("listAllFulfillmentOrders", "GET", Paths.FULFILMENTS, 2, 30),
  FULFILMENT("getFulfillmentOrder", "GET", Paths.FULFILMENTS + "/([^/]+)", 2, 30),
  UNFULFIL("cancelFulfillmentOrder", "PUT", Paths.FULFILMENTS + "/([^/]+)/cancel", 2, 30),
  SHIP("createOrder", "POST", Paths.OUTBOUND, 2, 30),
  SHIPPED("listOrders", "GET", Paths.OUTBOUND, 2, 30),
  SHIPMENT("getOrder", "GET", Paths.OUTBOUND + "/([^/]+)", 2, 30),
  UNSHIP("cancelOrder", "PUT", Paths.OUTBOUND + "/([^/]+)/cancel", 2, 30),
  DESTINATIONS("getDestinations", "GET", Paths.DESTINATIONS, 1, 5),
  DESTINE("createDestination", "POST", Paths.DESTINATIONS, 1, 5),
  DESTINATION("getDestination", "GET", Paths.DESTINATIONS + "/([^/]+)", 1, 5),
  SUBSCRIPTION("getSubscription", "GET", Paths.SUBSCRIPTION, 1, 5),
  SUBSCRIBE("createSubscription", "POST", Paths.SUBSCRIPTION, 1, 5);

  /** Named before the operations that use it. */
  private static final class Paths {
    static final String DESTINATIONS = "/notifications/v1/destinations";
    static final String SUBSCRIPTION = "/notifications/v1/subscriptions/ORDER_CHANGE";
    static final String FULFILMENTS = "/fba/outbound/2020-07-01/fulfillmentOrders";
    static final String OUTBOUND = "/fulfillment/outbound/2026-07-04/orders";
  }

  private final String label;
  private final String method;
  private final Pattern path;
  private final double perSecond;
  private final int burst;

  Operation(String label, String method, String path, double perSecond, int burst) {
    this.label = label;
    this.method = method;
    this.path = Pattern.compile(path);
    this.perSecond = perSecond;
    this.burst = burst;
  }

  static Optional<Operation> of(Call call) {
    return Arrays.stream(values())
        .filter(o -> o.method.equals(call.method()) && o.path.matcher(call.path()).matches())
        .findFirst();
  }

  /** What stands in the path for the order's number, or empty. */
  String number(Call call) {
    Matcher found = path.matcher(call.path());
    return found.matches() && found.groupCount() > 0 ? found.group(1) : "";
  }

  /** Whether it is the application's own, and no seller grants it. */
  boolean grantless() {
    return this == DESTINATIONS || this == DESTINE || this == DESTINATION;
  }

  /** Amazon's name of it. */
  String label() {
    return label;
  }

  double perSecond() {
    return perSecond;
  }

  int burst() {
    return burst;
  }
}
