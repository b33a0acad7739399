// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import org.banto.connect.Allowance;

/**
 * What is asked of Amazon, and how often it may be (the published default usage plans).
 *
 * @param create to have an order shipped
 * @param cancel not to have it shipped
 * @param get how one order stands
 * @param list which orders were updated
 */
record Operations(Allowance create, Allowance cancel, Allowance get, Allowance list) {
  static Operations of(String create, String cancel, String get, String list) {
    return new Operations(plan(create), plan(cancel), plan(get), plan(list));
  }

  private static Allowance plan(String operation) {
    return new Allowance(operation, 2, 30);
  }
}
