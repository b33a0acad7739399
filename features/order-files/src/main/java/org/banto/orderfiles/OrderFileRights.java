// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with order files. */
@Component
public final class OrderFileRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "order-files.manage",
            new Text("注文ファイルの形式の設定", "Set up order file formats"),
            Role.SHOP_MANAGER));
  }
}
