// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import org.banto.connect.Allowance;

/** What is asked of Amazon, and how often it may be (the published default usage plans). */
final class Operations {
  static final Allowance SEARCH_ORDERS = new Allowance("searchOrders", 0.0056, 20);
  static final Allowance GET_ORDER = new Allowance("getOrder", 0.5, 30);
  static final Allowance CONFIRM_SHIPMENT = new Allowance("confirmShipment", 2, 10);
  static final Allowance GET_SUBSCRIPTION = new Allowance("getSubscription", 1, 5);
  static final Allowance CREATE_SUBSCRIPTION = new Allowance("createSubscription", 1, 5);
  static final Allowance GET_DESTINATION = new Allowance("getDestination", 1, 5);
  static final Allowance GET_DESTINATIONS = new Allowance("getDestinations", 1, 5);
  static final Allowance CREATE_DESTINATION = new Allowance("createDestination", 1, 5);

  private Operations() {}
}
