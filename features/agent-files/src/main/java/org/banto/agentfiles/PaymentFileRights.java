// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with the files of payment agents. */
@Component
public final class PaymentFileRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "agent-files.manage",
            new Text("後払いファイルのレイアウトの設定", "Set up files of payment agents"),
            Role.SHOP_MANAGER));
  }
}
