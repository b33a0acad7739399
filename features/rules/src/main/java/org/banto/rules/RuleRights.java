// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** Who may make rules, and who may run them by hand. */
@Component
public final class RuleRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "rules.edit",
            new Text("自動処理ルールを作る", "Make rules"),
            Role.SHOP_MANAGER,
            Role.ADMINISTRATOR),
        new Right(
            "rules.run",
            new Text("自動処理ルールを選んだ受注に実行する", "Run rules on chosen orders"),
            Role.ORDERS,
            Role.SHOP_MANAGER,
            Role.ADMINISTRATOR));
  }
}
