// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with tracking. */
@Component
public final class TrackingRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "tracking.see",
            new Text("配送状況を見る", "See where parcels are"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right(
            "tracking.ask",
            new Text("配送状況を運送会社に問い合わせる", "Ask carriers where parcels are"),
            Role.SHIPPING,
            Role.SHOP_MANAGER),
        new Right("tracking.manage", new Text("配送状況の確認の設定", "Set up tracking"), Role.SHOP_MANAGER));
  }
}
