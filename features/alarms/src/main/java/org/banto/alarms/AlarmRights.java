// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with alarms. */
@Component
public final class AlarmRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "alarms.manage",
            new Text("お知らせの送り先の設定", "Set who is told of alarms"),
            Role.SHOP_MANAGER));
  }
}
