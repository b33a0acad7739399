// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.List;
import java.util.Set;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with plans and connectors, which hold for the whole house. */
@Component
public final class PlanRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right("plans.manage", new Text("プランの切り替え", "Switch plans"), Set.of(), true),
        new Right(
            "connectors.manage", new Text("接続プログラムの入れ替え", "Install connectors"), Set.of(), true));
  }
}
