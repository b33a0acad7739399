// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import org.banto.connect.Allowance;

/** What is asked of Amazon, and how often it may be (the published default usage plans). */
enum Operation {
  /** Gives access tokens; no figure is published. */
  LOGIN("login", 1, 1),
  CREATE("createFulfillmentOrder", 2, 30),
  GET("getFulfillmentOrder", 2, 30),
  LIST("listAllFulfillmentOrders", 2, 30);

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
