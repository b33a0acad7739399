// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with payments. */
@Component
public final class PaymentRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "payments.book",
            new Text("入金を消し込む", "Book payments"),
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right("payments.manage", new Text("入金の設定", "Set up payments"), Role.SHOP_MANAGER));
  }
}
