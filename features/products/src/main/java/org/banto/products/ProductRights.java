// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with the product master; whoever sees orders reads it. */
@Component
public final class ProductRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "products.edit",
            new Text("商品マスタの編集", "Edit the product master"),
            Role.SHOP_MANAGER,
            Role.ADMINISTRATOR));
  }
}
