// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.Text;

/**
 * Work that people of a shop do: which rights somebody starts with. Nobody keeps a role; later each
 * right is given and taken by itself.
 */
public enum Role {
  /** Takes orders in and answers for them. */
  ORDERS(new Text("受注", "Orders")),
  /** Packs and ships. */
  SHIPPING(new Text("出荷", "Shipping")),
  /** Books what came in and issues papers of money. */
  ACCOUNTING(new Text("経理", "Accounting")),
  /** Runs the shop, its settings among it. */
  SHOP_MANAGER(new Text("店長", "Shop manager")),
  /** Runs the house: users, plans, programs, and what is added later. */
  ADMINISTRATOR(new Text("管理者", "Administrator"));

  private final Text title;

  Role(Text title) {
    this.title = title;
  }

  /** What staff reads. */
  public Text title() {
    return title;
  }
}
