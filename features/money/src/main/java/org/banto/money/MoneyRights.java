// SPDX-License-Identifier: Apache-2.0
package org.banto.money;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with money at an order. */
@Component
public final class MoneyRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "money.confirm",
            new Text("入金を確認済みにする", "Confirm payments"),
            Role.ACCOUNTING,
            Role.SHOP_MANAGER));
  }
}
