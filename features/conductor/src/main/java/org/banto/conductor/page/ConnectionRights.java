// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with connections. */
@Component
public final class ConnectionRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "connections.manage", new Text("接続の設定", "Set up connections"), Role.SHOP_MANAGER));
  }
}
