// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with the hours of trucks. */
@Component
public final class TruckRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "trucks.manage",
            new Text("集荷時刻の設定", "Set when carriers come"),
            Role.SHIPPING,
            Role.SHOP_MANAGER));
  }
}
