// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with order mails. */
@Component
public final class MailInRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "mail-in.manage",
            new Text("注文メールの受信と設定", "Receive order mails and set that up"),
            Role.SHOP_MANAGER));
  }
}
