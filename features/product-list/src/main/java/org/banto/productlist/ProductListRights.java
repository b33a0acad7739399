// SPDX-License-Identifier: Apache-2.0
package org.banto.productlist;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with product lists. */
@Component
public final class ProductListRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "product-list.issue",
            new Text("商品リストを出す", "Make product lists"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER));
  }
}
