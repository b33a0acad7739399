// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import org.banto.connect.Allowance;

/** What is asked of Amazon, and how often it may be (the published default usage plans). */
final class Operations {
  static final Allowance CREATE = new Allowance("createFulfillmentOrder", 2, 30);
  static final Allowance CANCEL = new Allowance("cancelFulfillmentOrder", 2, 30);
  static final Allowance GET = new Allowance("getFulfillmentOrder", 2, 30);
  static final Allowance LIST = new Allowance("listAllFulfillmentOrders", 2, 30);

  private Operations() {}
}
