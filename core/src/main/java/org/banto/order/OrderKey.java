// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import org.banto.base.ShopId;

/**
 * What makes an order the same order however often and by whatever way it comes in: the shop and
 * the mall's order number. Unique within an account.
 *
 * @param shop the shop on the mall
 * @param number the mall's order number as the mall writes it
 */
public record OrderKey(ShopId shop, String number) {
  public OrderKey {
    if (number.isBlank() || number.length() > 80) {
      throw new IllegalArgumentException("order number of " + shop + ": '" + number + "'");
    }
  }
}
