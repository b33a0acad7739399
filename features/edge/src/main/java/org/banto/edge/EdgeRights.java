// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.util.List;
import java.util.Set;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** Who says from where the house may be used. */
@Component
public final class EdgeRights implements RoomRights {
  static final String MANAGE = "security.manage";

  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            MANAGE, new Text("IP制限の設定", "Set from where the house may be used"), Set.of(), true));
  }
}
