// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with warehouses. */
@Component
public final class WarehouseRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "warehouses.request",
            new Text("外部倉庫への出荷依頼", "Request shipping from warehouses"),
            Role.SHIPPING,
            Role.SHOP_MANAGER),
        new Right(
            "warehouses.manage", new Text("外部倉庫の設定", "Set up warehouses"), Role.SHOP_MANAGER));
  }
}
