// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with mails that are sent. */
@Component
public final class MailOutRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "mail-out.see",
            new Text("送ったメールと文面を見る", "See mails sent and their wording"),
            Role.ORDERS,
            Role.SHOP_MANAGER),
        new Right(
            "mail-out.edit",
            new Text("メールの文面を変更する", "Change the wording of mails"),
            Role.ORDERS,
            Role.SHOP_MANAGER),
        new Right(
            "mail-out.manage",
            new Text("メール送信の設定", "Set up the sending of mail"),
            Role.SHOP_MANAGER));
  }
}
