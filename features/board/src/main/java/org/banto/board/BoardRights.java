// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with the board, canned texts and the catalogue of tags. */
@Component
public final class BoardRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "board.write",
            new Text("掲示板と定型文を使う", "Use the board and canned texts"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right("board.edit-tags", new Text("タグの設定", "Set up tags"), Role.SHOP_MANAGER));
  }
}
