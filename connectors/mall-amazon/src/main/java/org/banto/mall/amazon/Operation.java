// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import org.banto.connect.Allowance;

/** What is asked of Amazon, and how often it may be (the published default usage plans). */
enum Operation {
  /** Gives access tokens; no figure is published. */
  LOGIN("login", 1, 1),
  SEARCH_ORDERS("searchOrders", 0.0056, 20),
  GET_ORDER("getOrder", 0.5, 30),
  CONFIRM_SHIPMENT("confirmShipment", 2, 10);

  private final Allowance allowance;

  Operation(String name, double perSecond, int burst) {
    this.allowance = new Allowance(name, perSecond, burst);
  }

  Allowance allowance() {
    return allowance;
  }

  @Override
  public String toString() {
    return allowance.operation();
  }
}
