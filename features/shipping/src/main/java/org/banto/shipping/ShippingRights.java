// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with shipping. */
@Component
public final class ShippingRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "shipping.see",
            new Text("出荷と送り状データを見る", "See shipments and label files"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.SHOP_MANAGER),
        new Right(
            "shipping.edit",
            new Text("出荷する（送り状・番号・同梱）", "Ship: labels, numbers, combined parcels"),
            Role.SHIPPING,
            Role.SHOP_MANAGER));
  }
}
