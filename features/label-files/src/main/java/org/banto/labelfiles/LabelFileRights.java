// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with label layouts. */
@Component
public final class LabelFileRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "label-files.see",
            new Text("送り状レイアウトを見る", "See label layouts"),
            Role.SHIPPING,
            Role.SHOP_MANAGER),
        new Right(
            "label-files.manage",
            new Text("送り状レイアウトの設定", "Set up label layouts"),
            Role.SHOP_MANAGER));
  }
}
