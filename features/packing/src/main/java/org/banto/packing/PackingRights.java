// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with packing. */
@Component
public final class PackingRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "packing.pack",
            new Text("検品・梱包と荷渡し", "Pack, and hand over to carriers"),
            Role.SHIPPING,
            Role.SHOP_MANAGER),
        new Right(
            "packing.teach",
            new Text("商品コード（JAN）の登録", "Teach product codes (JAN)"),
            Role.SHOP_MANAGER),
        new Right("packing.manage", new Text("検品・梱包の設定", "Set up packing"), Role.SHOP_MANAGER));
  }
}
